/**
 * The import table of docs/ARCHITECTURE.md. Every rule is an error: a check that only warns is no check.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'errors-import-nothing',
      severity: 'error',
      from: { path: '^lib/errors\\.ts$' },
      to: { pathNot: '^$' },
    },
    {
      name: 'pure-lib-stays-pure',
      comment:
        'Pure code takes no clock, file, network or process, and knows neither the server nor the sandbox.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/server/' },
      to: {
        path: '^(lib/server|sandbox|app)/|^node:|node_modules/(kysely|isolated-vm|next|react|react-dom)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pure-lib-uses-no-builtin',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/server/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-opens-only-the-broker',
      severity: 'error',
      from: { path: '^lib/server/' },
      to: { path: '^sandbox/', pathNot: '^sandbox/(broker|limits)\\.ts$' },
    },
    {
      name: 'only-the-worker-imports-isolated-vm',
      severity: 'error',
      from: { pathNot: '^(sandbox/(worker|build-snapshot)|tests/bench/bare-isolate)\\.(ts|mjs)$' },
      to: { path: 'isolated-vm' },
    },
    {
      name: 'only-the-model-process-imports-node-llama-cpp',
      severity: 'error',
      from: { pathNot: '^(lib/server/model/model-process|tests/bench/model(-bare)?)\\.ts$' },
      to: { path: 'node-llama-cpp' },
    },
    {
      name: 'guest-is-self-contained',
      comment:
        'The guest is bundled into the isolate: it may use its own files, pure mathematics and limits.',
      severity: 'error',
      from: { path: '^sandbox/guest/' },
      to: { pathNot: '^(sandbox/guest/|sandbox/limits\\.ts$|lib/math/|lib/chart/)|node_modules/' },
    },
    {
      name: 'app-never-opens-the-sandbox',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^sandbox/' },
    },
    {
      name: 'client-imports-pure-lib-only',
      severity: 'error',
      from: { path: '^app/_' },
      to: { path: '^(lib/server|sandbox)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-imports-app',
      severity: 'error',
      from: { pathNot: '^(app|tests)/' },
      to: { path: '^app/' },
    },
    {
      name: 'only-tests-import-tests',
      severity: 'error',
      from: { pathNot: '^tests/|^vitest\\.config' },
      to: { path: '^tests/' },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.build|tests/attacks/(escape|denial|worker))/' },
    parser: 'swc',
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css'],
    },
  },
};
