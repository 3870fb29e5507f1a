import { builtinModules } from 'node:module';

/**
 * The lint, and in it the fence: which part of the house may import which. The arrows are those of ARCHITECTURE.md; a test
 * puts a wrong import into each part and sees it fail.
 */

/** Parts of `shared/src`, each with the parts it may import beside itself. */
const SHARED_LAYERS: Readonly<Record<string, readonly string[]>> = {
  storage: [],
  model: [],
  text: ['storage', 'model'],
  reading: ['model', 'text'],
  pack: ['storage', 'model', 'text'],
  search: ['storage', 'model', 'text'],
  citation: ['model', 'text'],
  comparison: ['model'],
  library: ['storage', 'model', 'text', 'reading', 'pack', 'search', 'citation', 'comparison'],
  drafting: ['model', 'text', 'reading', 'citation', 'library'],
  assistant: ['model', 'citation', 'library'],
};

/**
 * What shared/ must never import: Node, hosts, clients, tools, anything scoped. (That only declared dependencies resolve at all,
 * pnpm holds; that no host type is known, the compiler's `lib` and `types`.)
 */
const HOSTS = [
  ...builtinModules,
  'vscode',
  'webextension-polyfill',
  'preact',
  'pinyin-pro',
  'opencc-js',
  'vite',
  'vitest',
];

/** Packages of the workspace; `view` is the only client part that others may use. */
const CLIENTS = ['browser', 'vscode', 'cli'];
const HOST_GLOBALS =
  'window document navigator self localStorage sessionStorage indexedDB chrome browser process Buffer require global __dirname __filename fetch XMLHttpRequest WebSocket'.split(
    ' ',
  );

interface Pattern {
  readonly regex: string;
  readonly message: string;
}

function fence(files: readonly string[], patterns: readonly Pattern[]) {
  return { files: [...files], rules: { 'no-restricted-imports': ['error', { patterns: [...patterns] }] } };
}

/** The fence of one layer; a folder inside it is one step further from the other layers. */
function sharedFence(layer: string, allowed: readonly string[], depth: 0 | 1) {
  const others = Object.keys(SHARED_LAYERS).filter((other) => other !== layer && !allowed.includes(other));
  const up = '\\.\\./'.repeat(depth + 1);
  return fence(
    [`shared/src/${layer}/${depth === 0 ? '' : '*/'}*.ts`],
    [
      { regex: `^(?:node:|@|(?:${HOSTS.join('|')})(?:/|$))`, message: 'shared/ knows no host and no client.' },
      {
        regex: '^fflate$',
        message: 'In Node it loads worker threads, 5 MB: import fflate/browser, which every host has.',
      },
      { regex: `^${up}(?:\\.\\./)+`, message: 'Nothing outside shared/src is imported from it.' },
      ...(others.length === 0
        ? []
        : [{ regex: `^${up}(?:${others.join('|')})(?:/|$)`, message: `${layer} stands below: arrows run one way.` }]),
    ],
  );
}

const wrongClient = (own: string): Pattern => {
  const others = [...CLIENTS, 'tests'].filter((name) => name !== own);
  return {
    regex: `^(?:@dutybook/(?:${others.join('|')})(?:/|$)|(?:\\.\\./)+(?:packages|shared|tests|view|${CLIENTS.join('|')})/)`,
    message: 'Packages meet in @dutybook/shared and @dutybook/view only.',
  };
};

export default {
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'react', 'jsx-a11y'],
  categories: { correctness: 'error', suspicious: 'error' },
  // The probe is run by the editor as it is, in plain JavaScript.
  ignorePatterns: [
    '**/dist/**',
    '**/.cache/**',
    'shared/src/text/scriptVariantTable.ts',
    'tests/bench/vscode/probe.cjs',
  ],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/consistent-type-imports': 'error',
    'import/no-cycle': 'error',
    'react/no-danger': 'error',
    'react/react-in-jsx-scope': 'off',
    'no-eval': 'error',
    'no-new-func': 'error',
    'no-restricted-properties': [
      'error',
      { property: 'innerHTML', message: 'Text reaches the screen as text nodes only.' },
      { property: 'outerHTML', message: 'Text reaches the screen as text nodes only.' },
      { property: 'insertAdjacentHTML', message: 'Text reaches the screen as text nodes only.' },
    ],
    'no-shadow': 'off',
    'no-await-in-loop': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/require-module-specifiers': 'off',
    // Only windows have a target origin; ports and workers have none.
    'unicorn/require-post-message-target-origin': 'off',
    'no-underscore-dangle': 'off',
    'unicorn/prefer-string-starts-ends-with': 'off',
    // Spreading a string into its code points is what is meant wherever it is done here.
    'typescript/no-misused-spread': 'off',
    // fast-check documents itself by `fc.…`.
    'import/no-named-as-default-member': 'off',
    'promise/always-return': 'off',
  },
  overrides: [
    ...Object.entries(SHARED_LAYERS).flatMap(([layer, allowed]) => [
      sharedFence(layer, allowed, 0),
      sharedFence(layer, allowed, 1),
    ]),
    { files: ['shared/src/**/*.ts'], rules: { 'no-restricted-globals': ['error', ...HOST_GLOBALS] } },
    fence(
      ['packages/view/**/*.{ts,tsx}'],
      [wrongClient('view'), { regex: '^(?:node:|vscode$|webextension-polyfill$)', message: 'view knows no host.' }],
    ),
    ...CLIENTS.map((own) => fence([`packages/${own}/**/*.{ts,tsx}`], [wrongClient(own)])),
    fence(
      ['packages/browser/src/**/*.{ts,tsx}'],
      [
        wrongClient('browser'),
        { regex: '^webextension-polyfill$', message: 'The APIs of browsers are named in src/host only.' },
      ],
    ),
    fence(['packages/browser/src/host/*.ts'], [wrongClient('browser')]),
    {
      files: ['**/*.test.{ts,tsx}'],
      rules: {
        'no-restricted-imports': 'off',
        'typescript/no-non-null-assertion': 'off',
        'typescript/no-unsafe-type-assertion': 'off',
      },
    },
  ],
};
