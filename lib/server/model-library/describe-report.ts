import type { LoadedModel } from '../model/messages.ts';
import { formatGigabytes } from '../model/plan-memory.ts';
import type { CatalogueEntry, InstalledEntry } from './describe-library.ts';
import type { DoctorReport } from './doctor.ts';

/** A doctor's report in plain sentences, one a line. */
export function describeReport(report: DoctorReport): readonly string[] {
  const { machine, loaded, problems } = report;
  return [
    `Machine: ${machine.processor}, ${machine.cores} cores, ${formatGigabytes(machine.memoryBytes)} of memory, of which ${formatGigabytes(machine.freeBytes)} are free.`,
    ...(loaded === null ? [] : describeLoaded(loaded)),
    ...describeUsage(report),
    ...report.installed.map(describeInstalled),
    ...(report.installed.length === 0
      ? [`No model is installed: "npm run model -- get" brings one into ${report.folder}.`]
      : []),
    ...report.catalogue.map(describeEntry),
    `Disk: ${formatGigabytes(machine.freeDiskBytes)} are free for models.`,
    ...describeSpeed(report),
    ...problems.map((problem) => `Problem: ${problem}`),
    problems.length === 0 ? 'Models can run here.' : 'Models cannot run here yet.',
  ];
}

/** One line for a model of the catalogue. */
export function describeEntry(entry: CatalogueEntry): string {
  const { id, name, quantisation, sizeBytes, licence, isDefault, isInstalled, wantsBytes, plan } = entry;
  const need = `wants ${formatGigabytes(wantsBytes)} of memory`;
  const fit =
    plan === null
      ? 'does not fit now'
      : `fits, with ${plan.sequences} ${plan.sequences === 1 ? 'question' : 'questions'} at a time`;
  const marks = `${isDefault ? ', the default' : ''}${isInstalled ? ', installed' : ''}`;
  return `${id}: ${name} ${quantisation}, ${formatGigabytes(sizeBytes)}, ${licence}${marks}; ${need} and ${fit}.`;
}

/** One line for a file of this machine. */
export function describeInstalled(entry: InstalledEntry): string {
  const what = entry.isActive ? 'Answers' : 'Installed';
  if (!entry.usable) return `${what}: ${entry.file}, which cannot be used. ${entry.reason}`;
  const fit = entry.fits ? 'fits' : 'does not fit now';
  return `${what}: ${entry.file}, ${entry.quantisation}, ${formatGigabytes(entry.sizeBytes)}; ${fit}.`;
}

function describeLoaded({
  backend,
  backendReason,
  devices,
  threads,
  steps,
}: NonNullable<DoctorReport['loaded']>) {
  const gpus = devices.length === 0 ? 'none that llama.cpp can use' : devices.join(', ');
  return [
    `Graphics: ${gpus}.`,
    `Backend: ${backend}, ${describeThreads(threads)}. ${backendReason}`,
    ...steps,
  ];
}

function describeThreads({ fewest, most }: LoadedModel['threads']): string {
  if (fewest < most) return `${fewest} to ${most} threads, as the machine has to spare`;
  return most === 1 ? '1 thread' : `${most} threads`;
}

function describeUsage({ usage, speed }: DoctorReport): readonly string[] {
  if (usage === null || speed === null) return [];
  const { residentBytes, vram } = usage;
  const graphics =
    vram === null
      ? ''
      : `; of the ${formatGigabytes(vram.totalBytes)} of the GPU, ${formatGigabytes(vram.usedBytes)} are in use`;
  return [`Memory: the model that was tried takes ${formatGigabytes(residentBytes)}${graphics}.`];
}

function describeSpeed({ speed }: DoctorReport): readonly string[] {
  if (speed === null) return [];
  const rate = `${format(speed.tokensPerSecond)} tokens a second, and reads ${format(speed.promptTokensPerSecond)}`;
  return speed.of.kind === 'active'
    ? [`Speed: ${speed.of.file} writes ${rate}.`]
    : [
        `Speed: a small synthetic model writes ${rate}; the default model should write about ${format(speed.of.defaultTokensPerSecond)}.`,
      ];
}

function format(value: number): string {
  return value >= 10 ? String(Math.round(value)) : value.toFixed(1);
}
