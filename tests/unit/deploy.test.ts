import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '#lib/server/config.ts';

/** The slice of a compose file that is checked. */
const composeSchema = z.object({
  services: z.record(
    z.string(),
    z.object({
      init: z.literal(true),
      build: z.object({ context: z.literal('..'), dockerfile: z.string() }),
      profiles: z.tuple([z.string()]),
      ports: z.array(z.string()),
      volumes: z.array(z.string()),
      environment: z.record(z.string(), z.string()),
      healthcheck: z.object({ test: z.array(z.string()) }),
      stop_grace_period: z.string(),
      deploy: z.unknown().optional(),
    }),
  ),
  volumes: z.record(z.string(), z.null()),
});

const compose = composeSchema.parse(parse(readFileSync('deploy/compose.yaml', 'utf8'), { merge: true }));
const services = Object.entries(compose.services);
const dockerfiles = ['deploy/Dockerfile', 'deploy/Dockerfile.cuda'];

it('has a service for the CPU and one for a graphics card, each from its Dockerfile', () => {
  const built = services.map(([, { profiles, build }]) => [profiles[0], build.dockerfile]);
  expect(built).toEqual([
    ['cpu', 'deploy/Dockerfile'],
    ['gpu', 'deploy/Dockerfile.cuda'],
  ]);
  expect(compose.services['lemma-gpu']?.deploy).toEqual({
    resources: { reservations: { devices: [{ driver: 'nvidia', count: 1, capabilities: ['gpu'] }] } },
  });
});

it.each(services)('opens %s to this machine alone, and keeps data and models', (_name, service) => {
  const { port } = readConfig({});
  expect(service.ports).toEqual([`127.0.0.1:${port}:${port}`]);
  const places = service.volumes.map((volume) => volume.split(':'));
  expect(places.map(([, place]) => place)).toEqual(['/data', '/data/models']);
  for (const [name] of places) expect(Object.keys(compose.volumes)).toContain(name);
});

it.each(services)('gives %s longer to end than Lemma takes', (_name, service) => {
  expect(Number.parseInt(service.stop_grace_period, 10)).toBeGreaterThan(10);
});

it.each(services)(
  'checks the health of %s with a script that there is, and takes its settings',
  (_name, service) => {
    const [kind, ...words] = service.healthcheck.test;
    expect(kind).toBe('CMD');
    expect(existsSync(words.at(-1) ?? '')).toBe(true);
    expect(() => readConfig(service.environment)).not.toThrow();
  },
);

it.each(dockerfiles)('%s starts and checks scripts that there are, as a user who is not root', (file) => {
  const text = readFileSync(file, 'utf8');
  const commands = [...text.matchAll(/^\s*CMD (\[.*\])$/gm)].map(([, list = '']) =>
    z.array(z.string()).parse(JSON.parse(list)),
  );
  expect(commands.map((words) => words.at(-1))).toEqual(['lib/server/check-health.ts', 'lib/server/main.ts']);
  for (const words of commands) expect(existsSync(words.at(-1) ?? '')).toBe(true);
  expect(text).toMatch(/^USER lemma$/m);
  expect(text).toContain(`EXPOSE ${readConfig({}).port}`);
  const settings = Object.fromEntries(
    [...text.matchAll(/(LEMMA_\w+)=(\S+)/g)].map(([, name = '', value]) => [name, value]),
  );
  expect(readConfig(settings)).toMatchObject({ host: '0.0.0.0', dataFolder: '/data', logLevel: 'info' });
});

it('sends what is built from to the build, and neither data nor models', () => {
  const ignored = readFileSync('.dockerignore', 'utf8').trim().split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['data', 'node_modules', '*.gguf', '.git']));
  for (const needed of ['app', 'lib', 'sandbox', 'public', 'package.json', '.npmrc']) {
    expect(ignored).not.toContain(needed);
  }
});

it('runs as a service of systemd on the folder that systemd makes for it', () => {
  const unit = readFileSync('deploy/lemma.service', 'utf8');
  const values = new Map(
    [...unit.matchAll(/^(\w+)=(.*)$/gm)].map(([, key = '', value = '']) => [key, value]),
  );
  expect(existsSync(values.get('ExecStart')?.split(' ').at(-1) ?? '')).toBe(true);
  expect(unit).toContain(`Environment=LEMMA_DATA=/var/lib/${values.get('StateDirectory')}`);
  expect(Number(values.get('TimeoutStopSec'))).toBeGreaterThan(10);
  expect(values.get('User')).toBe('lemma');
});
