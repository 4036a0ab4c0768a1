import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Subject } from './figure.ts';
import { benchmarks } from './benchmarks.ts';
import { NOT_MEASURED } from './missing.ts';
import { naiveProduct, ownProduct, type Product } from './product.ts';
import { isFailure, isOver, jsonLine, textTable, type Result } from './report.ts';
import { bytes } from './subjects/bytes.ts';
import { insertion } from './subjects/insertion.ts';
import { kept } from './subjects/kept.ts';
import { load } from './subjects/load.ts';
import { memory } from './subjects/memory.ts';
import { opening } from './subjects/opening.ts';
import { quiet } from './subjects/quiet.ts';
import { reading } from './subjects/reading.ts';
import { review } from './subjects/review.ts';
import { stream } from './subjects/stream.ts';
import { wake } from './subjects/wake.ts';

/**
 * How fast the product is and how little it costs, measured in Chromium on the stand-in sites. `npm run bench`, or `-- <id> <id>` for some figures;
 * `-- --naive` measures each on the product done the naive way, and wants it to go over its reach.
 */
const SUBJECTS: readonly Subject[] = [
  bytes,
  quiet,
  stream,
  insertion,
  review,
  wake,
  kept,
  load,
  opening,
  reading,
  memory,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { naive: { type: 'boolean', default: false } },
});

const all = SUBJECTS.flatMap(({ figures }) => figures);
const unknown = positionals.filter((id) => !all.some((figure) => figure.id === id));
if (unknown.length > 0) {
  console.error(`There is no figure ${unknown.join(', ')}. There are: ${all.map(({ id }) => id).join(', ')}`);
  process.exit(2);
}
const wanted = new Set(positionals.length > 0 ? positionals : all.map(({ id }) => id));

const results = values.naive ? await measureNaive() : await measureOwn();
console.log(`\n${textTable(results)}`);
for (const { what, why } of NOT_MEASURED) console.log(`not measured: ${what}: ${why}`);
const failed = values.naive ? results.filter((result) => !isGoneBad(result)) : results.filter(isFailure);
for (const { figure, failure } of failed) console.log(`failed: ${figure.id}${failure ? `: ${failure}` : ''}`);
// Browsers and servers that could not be closed would keep it alive.
process.exit(failed.length === 0 ? 0 : 1);

async function measureOwn(): Promise<readonly Result[]> {
  const product = ownProduct();
  const measured: Result[] = [];
  for (const subject of SUBJECTS) measured.push(...(await measure(subject, product, wanted)));
  return measured;
}

/** One variant at a time, each built only once. */
async function measureNaive(): Promise<readonly Result[]> {
  const variants = new Set(all.flatMap(({ id, naive }) => (naive && wanted.has(id) ? [naive] : [])));
  const measured: Result[] = [];
  for (const variant of variants) {
    console.log(`\n${variant.name}:`);
    const product = naiveProduct(variant);
    for (const subject of SUBJECTS) {
      const shownBy = subject.figures.filter(({ id, naive }) => naive === variant && wanted.has(id));
      measured.push(...(await measure(subject, product, new Set(shownBy.map(({ id }) => id)))));
    }
    product.dispose();
  }
  return measured;
}

async function measure(
  { figures, measure: read }: Subject,
  product: Product,
  ids: ReadonlySet<string>,
): Promise<readonly Result[]> {
  const chosen = figures.filter(({ id }) => ids.has(id));
  if (chosen.length === 0) return [];
  const resultsOf = (readings: Readonly<Record<string, readonly number[]>>, failure: string | null) =>
    chosen.map((figure): Result => {
      const rounds = readings[figure.id] ?? null;
      return { figure, rounds, failure: rounds ? null : (failure ?? 'it was not measured') };
    });
  const measured = await read(product, ids).then(
    (readings) => resultsOf(readings, null),
    (error: unknown) => resultsOf({}, String(error).split('\n', 1)[0] ?? ''),
  );
  for (const result of measured) console.log(jsonLine(result));
  // After each subject: what was measured stays where a later one is interrupted.
  writeFileSync(join(import.meta.dirname, '..', 'BENCHMARKS.md'), benchmarks(values.naive, measured, all));
  return measured;
}

function isGoneBad(result: Result): boolean {
  return result.rounds !== null && isOver(result);
}
