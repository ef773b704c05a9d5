import { describe, expect, it } from 'vitest';
import { createModelEnvironment } from '#lib/server/model/child-environment.ts';

describe('createModelEnvironment', () => {
  it('keeps library paths and drops what could be a key', () => {
    const environment = createModelEnvironment(
      {
        NODE_ENV: 'test',
        PATH: '/bin',
        CUDA_PATH: '/cuda',
        LEMMA_REMOTE_URL: 'http://a',
        HF_TOKEN: 'x',
        openai_api_key: 'y',
      },
      1,
    );
    expect(environment).toEqual({
      NODE_ENV: 'test',
      PATH: '/bin',
      CUDA_PATH: '/cuda',
      UV_THREADPOOL_SIZE: '1',
      GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
    });
  });

  it.each([
    [1, '1'],
    [2, '1'],
    [3, '1'],
    [4, '2'],
    [7, '3'],
    [32, '4'],
  ])('gives a model on %i threads a pool of %s', (threads, size) => {
    expect(createModelEnvironment({ NODE_ENV: 'test' }, threads).UV_THREADPOOL_SIZE).toBe(size);
  });

  it("leaves a reader's own setting", () => {
    expect(createModelEnvironment({ NODE_ENV: 'test', UV_THREADPOOL_SIZE: '8' }, 2).UV_THREADPOOL_SIZE).toBe(
      '8',
    );
  });

  it.each([
    ['glibc.malloc.tcache_count=0', 'glibc.malloc.tcache_count=0:glibc.malloc.hugetlb=1'],
    ['glibc.malloc.hugetlb=2', 'glibc.malloc.hugetlb=2'],
    ['', 'glibc.malloc.hugetlb=1'],
  ])("asks for huge pages beside a reader's own %s", (own, tunables) => {
    const environment = createModelEnvironment({ NODE_ENV: 'test', GLIBC_TUNABLES: own }, 2);
    expect(environment.GLIBC_TUNABLES).toBe(tunables);
  });
});
