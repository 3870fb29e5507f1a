import { ASSISTANT_TOOLS } from '@dutybook/shared/assistant';
import type { Language } from '@dutybook/shared/model';
import { inLanguage } from '@dutybook/shared/model';
import * as vscode from 'vscode';
import { abortSignal } from './abortSignal.ts';
import type { Guidance } from './guidance.ts';

/** The library's tools for the language models of the editor. */
export class AssistantTools {
  readonly #guidance: Guidance;
  readonly #language: Language;

  constructor(guidance: Guidance, language: Language) {
    this.#guidance = guidance;
    this.#language = language;
  }

  /** The answer of a tool as JSON. What is wrong with the question is thrown, which is how the editor tells it to the model. */
  async invoke(
    name: string,
    { input }: vscode.LanguageModelToolInvocationOptions<unknown>,
    token: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelToolResult> {
    const tool = ASSISTANT_TOOLS.find((each) => each.name === name);
    if (tool === undefined) throw new Error(`There is no tool called ${name}.`);
    const library = await this.#guidance.open();
    const answer = library.ok ? await tool.run(library.value, input, abortSignal(token)) : library;
    if (!answer.ok) throw new Error(inLanguage(answer.problem.message, this.#language));
    return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(answer.value))]);
  }
}
