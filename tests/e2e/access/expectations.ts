import type { Place } from './people.ts';

/** Who asks: a stranger, one who has a link to read, one who has a link to edit, the owner, and the owner of other notebooks. */
export type Asker = 'nobody' | 'view' | 'edit' | 'owner' | 'other';

/** A request to a route, and the status that each asker gets. */
export interface Expectation extends Readonly<Record<Asker, number>> {
  readonly path: (place: Place) => string;
  readonly body?: unknown;
  /** A body that is no JSON. */
  readonly text?: string;
}

/** Routes that belong to the owner of the server. `done` is what the owner gets. */
function forOwner(path: Expectation['path'], done: number, body?: unknown): Expectation {
  return { path, body, nobody: 401, view: 401, edit: 403, owner: done, other: 403 };
}

/** Routes of one notebook that a link to edit opens. */
function forEditor(path: Expectation['path'], done: number, body?: unknown): Expectation {
  return { path, body, nobody: 401, view: 401, edit: done, owner: done, other: 404 };
}

/** Routes of one notebook that its owner keeps, also from those who may edit it. */
function forHolder(path: Expectation['path'], done: number, body?: unknown): Expectation {
  return { path, body, nobody: 401, view: 401, edit: 403, owner: done, other: 404 };
}

/** What is not there, for everybody who is known at all. */
function forGone(path: Expectation['path'], body?: unknown): Expectation {
  return { ...forAll(path, 404, body), nobody: 401, view: 401 };
}

/** What everybody gets alike. */
function forAll(path: Expectation['path'], status: number, body?: unknown): Expectation {
  return { path, body, nobody: status, view: status, edit: status, owner: status, other: status };
}

const notebook = ({ notebook: id }: Place) => `/api/notebooks/${id}`;
const cell = (place: Place) => `${notebook(place)}/cells/${place.cell}`;
const plot = (place: Place) => `${cell(place)}/variants/${place.variant}/plot`;
const noClass = '/api/classes/AAAAAAAAAAAAAAAA';
const noCode = '/api/c/ZZZZZZ';

/** Every route, by its method and its folder in `app`; a route without a row fails the test. */
export const expectations: Readonly<Record<string, Expectation>> = {
  'GET /api/health': forAll(() => '/api/health', 200),
  // From this machine; the test of the sign-in asks from elsewhere.
  'GET /api/metrics': forAll(() => '/api/metrics', 200),

  'POST /api/session': forAll(() => '/api/session', 401, { token: 'wrong' }),
  'DELETE /api/session': forAll(() => '/api/session', 204),

  'GET /api/models': { ...forEditor(() => '/api/models', 200), other: 200 },
  'PUT /api/models/active': forOwner(() => '/api/models/active', 404, { file: 'none.gguf' }),
  'POST /api/models/download': forOwner(() => '/api/models/download', 404, { model: 'none' }),
  'DELETE /api/models/download': forOwner(() => '/api/models/download', 204),
  'DELETE /api/models/files/[file]': forOwner(() => '/api/models/files/none.gguf', 404),

  'GET /api/notebooks': { ...forEditor(() => '/api/notebooks', 200), other: 200 },
  'POST /api/notebooks': { ...forOwner(() => '/api/notebooks', 201, { title: 'New' }), other: 201 },
  'GET /api/notebooks/[id]': forEditor(notebook, 200),
  'PATCH /api/notebooks/[id]': forEditor(notebook, 200, { version: 4, title: 'Other' }),
  'DELETE /api/notebooks/[id]': forHolder(notebook, 204),

  'POST /api/notebooks/[id]/cells': forEditor((place) => `${notebook(place)}/cells`, 201, {
    kind: 'text',
    source: 'x',
  }),
  'PATCH /api/notebooks/[id]/cells/[cellId]': forEditor(cell, 200, { version: 1, source: 'x' }),
  'DELETE /api/notebooks/[id]/cells/[cellId]': forEditor(cell, 204),
  'POST /api/notebooks/[id]/cells/[cellId]/move': forEditor((place) => `${cell(place)}/move`, 200, { to: 0 }),
  'POST /api/notebooks/[id]/cells/[cellId]/run': forEditor((place) => `${cell(place)}/run`, 202, {}),
  'POST /api/notebooks/[id]/cells/[cellId]/plot': forEditor((place) => `${cell(place)}/plot`, 200, {
    code: 'plot({ x: [0, 1] }).curve("x")',
  }),
  // The cell stands where it is: whoever may restore it hears that there is nothing to restore.
  'POST /api/notebooks/[id]/cells/[cellId]/restore': forEditor((place) => `${cell(place)}/restore`, 404),
  'PUT /api/notebooks/[id]/cells/[cellId]/variants/[variantId]/plot': forEditor(plot, 200, {
    code: 'plot({ x: [0, 1] }).curve("x")',
  }),
  'DELETE /api/notebooks/[id]/cells/[cellId]/variants/[variantId]/plot': forEditor(plot, 204),
  'GET /api/notebooks/[id]/answers': forEditor(
    (place) => `${notebook(place)}/answers?cells=${place.cell}`,
    200,
  ),
  'GET /api/notebooks/[id]/changes': forEditor((place) => `${notebook(place)}/changes`, 200),
  'GET /api/notebooks/[id]/picture': forEditor((place) => `${notebook(place)}/picture`, 200),
  'GET /api/notebooks/[id]/export': forEditor((place) => `${notebook(place)}/export?format=json`, 200),
  'GET /api/notebooks/export': { ...forEditor(() => '/api/notebooks/export', 200), other: 200 },
  'POST /api/notebooks/import': {
    // One who may keep no notebooks is told so before a byte of the file is read.
    ...forOwner(() => '/api/notebooks/import?name=x.json', 400),
    text: 'no notebook',
    other: 400,
  },

  'GET /api/notebooks/[id]/shares': forHolder((place) => `${notebook(place)}/shares`, 200),
  'POST /api/notebooks/[id]/shares': forHolder((place) => `${notebook(place)}/shares`, 201, {}),
  'DELETE /api/shares/[shareId]': forHolder((place) => `/api/shares/${place.share}`, 204),
  'GET /api/notebooks/[id]/edit-links': forHolder((place) => `${notebook(place)}/edit-links`, 200),
  'POST /api/notebooks/[id]/edit-links': forHolder((place) => `${notebook(place)}/edit-links`, 201, {}),
  'DELETE /api/edit-links/[linkId]': forHolder((place) => `/api/edit-links/${place.editLink}`, 204),
  'POST /api/shared/[token]/copy': forAll((place) => `/api/shared/${place.shareToken}/copy`, 201),

  'GET /api/runs/[runId]/events': forEditor((place) => `/api/runs/${place.run}/events`, 200),
  'DELETE /api/runs/[runId]': forEditor((place) => `/api/runs/${place.run}`, 204),

  'POST /api/classes': {
    ...forOwner(() => '/api/classes', 404, { notebookId: 'none' }),
    edit: 404,
    other: 404,
  },
  'GET /api/classes': forHolder((place) => `/api/classes?notebook=${place.notebook}`, 200),
  'DELETE /api/classes/[id]': forGone(() => noClass),
  'GET /api/classes/[id]/events': forGone(() => `${noClass}/events`),
  'POST /api/classes/[id]/commands': forGone(() => `${noClass}/commands`, { type: 'close-trial' }),
  'POST /api/classes/[id]/wall/[entryId]': forGone(() => `${noClass}/wall/x`),
  // Followers come by the code of a class alone; there is none here.
  'POST /api/c/[code]': forAll(() => noCode, 404),
  'GET /api/c/[code]/events': forAll(() => `${noCode}/events`, 404),
  'GET /api/c/[code]/slides/[cellId]': forAll(() => `${noCode}/slides/x`, 404),
  'POST /api/c/[code]/tries': forAll(() => `${noCode}/tries`, 404, { source: '1 + 1' }),
  'GET /api/c/[code]/tries/[runId]/events': forAll(() => `${noCode}/tries/x/events`, 404),

  // Pages: a stranger is led to the sign-in.
  'GET /': { ...forAll(() => '/', 200), nobody: 303, view: 303 },
  'GET /n/[id]': { ...forEditor(({ notebook: id }) => `/n/${id}`, 200), nobody: 303, view: 303 },
  'GET /present/[id]': {
    ...forEditor(({ notebook: id }) => `/present/${id}`, 200),
    nobody: 303,
    view: 303,
  },
  'GET /c': forAll(() => '/c', 200),
  'GET /c/[code]': forAll(() => '/c/ZZZZZZ', 200),
  'GET /login': forAll(() => '/login', 200),
  'GET /s/[token]': forAll((place) => `/s/${place.shareToken}`, 200),
  'GET /s/[token]/image': forAll((place) => `/s/${place.shareToken}/image`, 200),
  'GET /e/[token]': forAll(() => '/e/AAAAAAAAAAAAAAAAAAAAAA', 404),
};
