/**
 * A seccomp program for workers: what plot code can have no use for, the kernel refuses.
 *
 * ```
 * foreign architecture -> kill;  clone3 -> ENOSYS, so that the C library falls back to clone
 * clone -> only threads;         a listed call -> EPERM;         anything else -> allowed
 * ```
 *
 * @see https://www.kernel.org/doc/html/latest/userspace-api/seccomp_filter.html
 */

interface Architecture {
  readonly audit: number;
  readonly clone: number;
  readonly refused: readonly number[];
}

/** The numbers that every architecture shares: io_uring, the newer mount calls, clone's and pidfd's relatives. */
const newer = [425, 426, 427, 428, 429, 430, 431, 432, 438, 442] as const;

const architectures: Readonly<Record<string, Architecture>> = {
  x64: {
    audit: 0xc000003e,
    clone: 56,
    refused: [
      // fork, vfork, execveat
      57,
      58,
      322,
      // socket, connect, accept, bind, listen, socketpair, accept4
      41,
      42,
      43,
      49,
      50,
      53,
      288,
      // ptrace, process_vm_readv, process_vm_writev, kcmp, perf_event_open, bpf, userfaultfd
      101,
      310,
      311,
      312,
      298,
      321,
      323,
      // pivot_root, chroot, mount, umount2, unshare, setns, open_by_handle_at
      155,
      161,
      165,
      166,
      272,
      308,
      304,
      // init_module, delete_module, kexec_load, finit_module, add_key, request_key, keyctl
      175,
      176,
      246,
      313,
      248,
      249,
      250,
      ...newer,
    ],
  },
  arm64: {
    audit: 0xc00000b7,
    clone: 220,
    refused: [
      281,
      198,
      199,
      200,
      201,
      202,
      203,
      242,
      117,
      270,
      271,
      272,
      241,
      280,
      282,
      41,
      51,
      40,
      39,
      97,
      268,
      265,
      105,
      106,
      104,
      273,
      217,
      218,
      219,
      ...newer,
    ],
  },
};

const LOAD = 0x20;
const JUMP_EQUAL = 0x15;
const JUMP_AT_LEAST = 0x35;
const JUMP_ANY_BIT = 0x45;
const RETURN = 0x06;
const CALL_NUMBER_AT = 0;
const ARCHITECTURE_AT = 4;
const FIRST_ARGUMENT_AT = 16;
const CLONE3 = 435;
const CLONE_THREAD = 0x10000;
/** Calls from here on are those of the x32 interface, which no worker uses. */
const X32 = 0x40000000;
const ALLOW = 0x7fff0000;
const KILL = 0x80000000;
const REFUSE = 0x00050001;
const NOT_IMPLEMENTED = 0x00050026;

interface Step {
  readonly code: number;
  readonly value: number;
  /** Steps to skip when a jump's condition holds, and when it does not. */
  readonly skips?: readonly [number, number];
}

/** Ends with `verdict` when the condition holds, goes on when it does not. */
function endIf(code: number, value: number, verdict: number): readonly Step[] {
  return [
    { code, value, skips: [0, 1] },
    { code: RETURN, value: verdict },
  ];
}

function encode(steps: readonly Step[]): Buffer {
  const program = Buffer.alloc(steps.length * 8);
  for (const [index, { code, value, skips = [0, 0] }] of steps.entries()) {
    program.writeUInt16LE(code, index * 8);
    program.writeUInt8(skips[0], index * 8 + 2);
    program.writeUInt8(skips[1], index * 8 + 3);
    program.writeUInt32LE(value, index * 8 + 4);
  }
  return program;
}

/** The program as the kernel reads it, for Node's name of an architecture; nothing for one that is not known. */
export function maybeBuildCallFilter(architecture: string): Buffer | undefined {
  const known = architectures[architecture];
  if (known === undefined) return undefined;
  return encode([
    { code: LOAD, value: ARCHITECTURE_AT },
    { code: JUMP_EQUAL, value: known.audit, skips: [1, 0] },
    { code: RETURN, value: KILL },
    { code: LOAD, value: CALL_NUMBER_AT },
    ...endIf(JUMP_AT_LEAST, X32, REFUSE),
    ...endIf(JUMP_EQUAL, CLONE3, NOT_IMPLEMENTED),
    ...known.refused.flatMap((call) => endIf(JUMP_EQUAL, call, REFUSE)),
    { code: JUMP_EQUAL, value: known.clone, skips: [0, 3] },
    { code: LOAD, value: FIRST_ARGUMENT_AT },
    { code: JUMP_ANY_BIT, value: CLONE_THREAD, skips: [1, 0] },
    { code: RETURN, value: REFUSE },
    { code: RETURN, value: ALLOW },
  ]);
}
