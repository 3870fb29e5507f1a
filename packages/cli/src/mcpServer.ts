import { ASSISTANT_TOOLS, READING_RULES } from '@dutybook/shared/assistant';
import type { AssistantTool } from '@dutybook/shared/assistant';
import type { Library } from '@dutybook/shared/library';
import type { Language } from '@dutybook/shared/model';
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { toStandardJsonSchema } from '@valibot/to-json-schema';
import { problemLine } from './problemLine.ts';

/** The library's tools over the Model Context Protocol. */
export interface ServedLibrary {
  readonly library: Library;
  /** Of titles and problems. */
  readonly language: Language;
  readonly version: string;
}

function offer(server: McpServer, tool: AssistantTool, { library, language }: ServedLibrary): void {
  const { name, title, description, input, run } = tool;
  const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
  server.registerTool(
    name,
    {
      title: title[language],
      description: description[language],
      inputSchema: toStandardJsonSchema(input),
      annotations,
    },
    async (asked, context) => {
      const answer = await run(library, asked, context.mcpReq.signal);
      if (!answer.ok)
        return { isError: true, content: [{ type: 'text', text: problemLine(answer.problem, language) }] };
      return {
        content: [{ type: 'text', text: JSON.stringify(answer.value) }],
        structuredContent: { ...answer.value },
      };
    },
  );
}

/** Answers on the process's own streams until they end. What goes wrong outside of a call is told to `onError`. */
export function serveLibrary(served: ServedLibrary, onError: (error: Error) => void): void {
  serveStdio(
    () => {
      const server = new McpServer(
        { name: 'dutybook', title: 'Dutybook', version: served.version },
        { instructions: READING_RULES[served.language] },
      );
      for (const tool of ASSISTANT_TOOLS) offer(server, tool, served);
      return server;
    },
    { onerror: onError },
  );
}
