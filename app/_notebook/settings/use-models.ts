'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { TutorName } from '#lib/notebook/cell.ts';
import type { LibraryDescription } from '#lib/server/model-library/describe-library.ts';
import type { DownloadEvent } from '#lib/server/model-library/model-downloads.ts';
import { callApi } from '../../_shell/api.ts';
import type { Failure } from '../../_shell/failure.ts';
import { readEventStream } from './read-event-stream.ts';

/** What `GET /api/models` answers. */
export interface Models extends LibraryDescription {
  readonly tutors: readonly {
    readonly tutor: TutorName;
    readonly answers: boolean;
    readonly model?: string | null;
    readonly reason?: string;
  }[];
}

/** The models of the machine, and what can be done with them. */
export interface ModelsView {
  /** Null until they are known. */
  readonly list: Models | null;
  /** The last thing that went wrong. */
  readonly problem: Failure | null;
  /** How the download under way stands. */
  readonly download: DownloadEvent | null;
  readonly startDownload: (id: string) => void;
  readonly stopDownload: () => void;
  readonly choose: (file: string) => void;
  readonly remove: (file: string) => void;
}

/** Lists the models, and follows a download that is under way. */
export function useModels(): ModelsView {
  const [list, setList] = useState<Models | null>(null);
  const [problem, setProblem] = useState<Failure | null>(null);
  const [download, setDownload] = useState<DownloadEvent | null>(null);
  const following = useRef<AbortController | null>(null);

  const refresh = useCallback(async () => {
    const result = await callApi<Models>({ method: 'GET', path: '/api/models' });
    if (result.ok) setList(result.body);
    else setProblem(result.error);
    return result.ok ? result.body : null;
  }, []);

  const follow = useCallback(
    async (model: string) => {
      if (following.current !== null) return;
      const stop = new AbortController();
      following.current = stop;
      setProblem(null);
      const body = JSON.stringify({ model });
      const failure = await readEventStream<DownloadEvent>(
        '/api/models/download',
        { body, signal: stop.signal },
        (event) => {
          setDownload(event);
          if (event.type === 'failed') setProblem(event.error);
        },
      );
      following.current = null;
      setDownload(null);
      if (failure !== null && !stop.signal.aborted) setProblem(failure);
      if (!stop.signal.aborted) await refresh();
    },
    [refresh],
  );

  useEffect(() => {
    void refresh().then((models) => {
      if (models?.download?.type === 'downloading') void follow(models.download.model);
    });
    return () => following.current?.abort();
  }, [refresh, follow]);

  const act = useCallback(
    async (request: Parameters<typeof callApi>[0]) => {
      setProblem(null);
      const result = await callApi<null>(request);
      if (!result.ok) setProblem(result.error);
      await refresh();
    },
    [refresh],
  );

  return {
    list,
    problem,
    download,
    startDownload: (id) => void follow(id),
    stopDownload: () => void act({ method: 'DELETE', path: '/api/models/download' }),
    choose: (file) => void act({ method: 'PUT', path: '/api/models/active', body: { file } }),
    remove: (file) => void act({ method: 'DELETE', path: `/api/models/files/${encodeURIComponent(file)}` }),
  };
}
