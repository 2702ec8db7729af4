/** The part of a WebAssembly memory that is used here; the program is compiled without the DOM's types. */
interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

interface Instance {
  readonly exports: Readonly<Record<string, unknown>>;
}

interface WebAssemblyApi {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: Instance; module: object }>;
}

type Receive = (instance: Instance, module: object) => void;

/** The bytes of a page of WebAssembly's memory. */
const pageSize = 65_536;

/** The most bytes that a reader of strangers' files may use: far more than any document needs. */
const largestMemory = 320 * 1024 * 1024;

/**
 * Returns an `instantiateWasm` for Emscripten's modules, whose memory grows no further than `largestMemory`. A module that needs
 * more fails, as on a machine that has no more.
 */
export function boundedInstance(wasm: Uint8Array): (imports: object, receive: Receive) => object {
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyApi };
  return (imports, receive) => {
    void WebAssembly.instantiate(wasm, imports).then(({ instance, module }) => {
      for (const one of Object.values(instance.exports)) if (isMemory(one)) bound(one);
      receive(instance, module);
    });
    return {};
  };
}

function isMemory(one: unknown): one is Memory {
  return typeof one === 'object' && one !== null && 'buffer' in one && 'grow' in one;
}

function bound(memory: Memory): void {
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * pageSize > largestMemory) throw new RangeError('memory');
    return grow(pages);
  };
}
