// Starts one of the TypeScript scripts beside it. Plain JavaScript, so that an old Node can still say what is wrong with it.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Dutybook's tools need Node 22.18 or later; this is Node ${process.versions.node}, and no newer one could be installed beside the project for ${process.platform} ${process.arch}. Install Node 24 and try again.`,
  );
  process.exit(1);
}
const [script = 'build', ...rest] = process.argv.slice(2);
process.argv.splice(1, process.argv.length, script, ...rest);
await import(`./${script}.ts`);
export {};
