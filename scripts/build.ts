/** `build`: everything that people install. What is fresh is left alone. */
import { buildAll, PRODUCTS, STEPS } from './steps.ts';

await buildAll(STEPS.all, console.log);
for (const product of [PRODUCTS.cli, PRODUCTS.chromium, PRODUCTS.firefox, PRODUCTS.vscode]) console.log(product);
