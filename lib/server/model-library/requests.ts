import { z } from 'zod';

/** `POST /api/models/download`; `model` is an id of the catalogue. */
export const downloadModelRequest = z.strictObject({ model: z.string().max(100) });

/** `PUT /api/models/active`; `file` is the name of an installed file. */
export const chooseModelRequest = z.strictObject({ file: z.string().max(300) });
