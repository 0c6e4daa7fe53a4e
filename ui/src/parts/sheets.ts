// The pages of a PDF or of a scanned image, drawn one at a time on a canvas of their own.
//
// pdf.js is loaded at the first PDF and not before; its worker comes out of our own bundle. The
// legacy build is used because WebKitGTK 2.50 lacks Math.sumPrecise and Map.getOrInsertComputed.
// Nothing here knows what the pages are about.

import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import { spotOf, type Spot } from './sheet-words';

/** Quarter turns clockwise, in degrees. */
export type Rotation = 0 | 90 | 180 | 270;

/** Width and height in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** What can be looked at page by page. */
export interface Sheets {
  readonly pages: number;
  /** The size of a page when it is shown at its own size. */
  size(page: number, rotation: Rotation): Promise<Size>;
  /** A canvas with the page on it, `width` CSS pixels wide and sharp on this screen. */
  draw(page: number, width: number, rotation: Rotation): Promise<HTMLCanvasElement>;
  /** Where words end on the pages as they stand upright; `null` when they are nowhere, as in an image. */
  find(words: string): Promise<Spot | null>;
  close(): void;
}

/** The bytes are no PDF or image that can be shown. */
export class Unshowable extends Error {
  override name = 'Unshowable';
}

/** Opens a document of one of the kinds that the archive keeps. Throws `Unshowable`. */
export async function openSheets(bytes: Uint8Array, mediaType: string): Promise<Sheets> {
  return mediaType === 'application/pdf' ? openPdf(bytes) : openImage(bytes, mediaType);
}

// A canvas beyond this many pixels is refused by some engines and slow in all of them.
const MOST_PIXELS = 24_000_000;
const POINT = 96 / 72;

async function openPdf(bytes: Uint8Array): Promise<Sheets> {
  const { library, worker, wasmUrl } = await pdfjs();
  // pdf.js takes the buffer for itself, so it gets a copy. It draws the outlines of letters: a font that
  // is handed to the window has all of it laid out anew, for every version of a letter.
  const task = library.getDocument({ data: bytes.slice(), worker, wasmUrl, useWasm: false, disableFontFace: true });
  let pdf: PDFDocumentProxy;
  try {
    pdf = await task.promise;
  } catch (cause) {
    throw new Unshowable('not a PDF that can be shown', { cause });
  }
  const viewport = async (page: number, rotation: Rotation, scale: number) => {
    const sheet = await pdf.getPage(page);
    return { sheet, viewport: sheet.getViewport({ scale, rotation: (sheet.rotate + rotation) % 360 }) };
  };
  return {
    pages: pdf.numPages,
    async size(page, rotation) {
      const { viewport: box } = await viewport(page, rotation, POINT);
      return { width: box.width, height: box.height };
    },
    async draw(page, width, rotation) {
      const { viewport: box } = await viewport(page, rotation, 1);
      const scale = sharpness({ width, height: (width * box.height) / box.width }) * (width / box.width);
      const { sheet, viewport: target } = await viewport(page, rotation, scale);
      const canvas = blank(target);
      // For the printer pdf.js draws at one go; for the screen it waits for a frame between its steps.
      await sheet.render({ canvas, viewport: target, intent: 'print' }).promise;
      return canvas;
    },
    async find(words) {
      const printed = async (page: number) => {
        const { sheet, viewport: box } = await viewport(page, 0, 1);
        const { items } = await sheet.getTextContent();
        return items.flatMap((item) => ('str' in item ? [{ text: item.str, down: (box.convertToViewportPoint(item.transform[4], item.transform[5])[1] ?? 0) / box.height }] : []));
      };
      return spotOf(words, await Promise.all(Array.from({ length: pdf.numPages }, (_, page) => printed(page + 1))));
    },
    close: () => void task.destroy(),
  };
}

async function openImage(bytes: Uint8Array, mediaType: string): Promise<Sheets> {
  let image: ImageBitmap;
  try {
    const blob = new Blob([bytes.slice()], { type: mediaType });
    image = await createImageBitmap(blob, { imageOrientation: 'from-image' });
  } catch (cause) {
    throw new Unshowable('not an image that can be shown', { cause });
  }
  const size = (rotation: Rotation): Size =>
    rotation % 180 === 0
      ? { width: image.width, height: image.height }
      : { width: image.height, height: image.width };
  return {
    pages: 1,
    size: async (_page, rotation) => size(rotation),
    async draw(_page, width, rotation) {
      const own = size(rotation);
      const scale = width / own.width;
      const sharp = sharpness({ width, height: own.height * scale }) * scale;
      const canvas = blank({ width: own.width * sharp, height: own.height * sharp });
      const pen = canvas.getContext('2d');
      if (!pen) throw new Unshowable('no canvas to draw on');
      pen.translate(canvas.width / 2, canvas.height / 2);
      pen.rotate((rotation * Math.PI) / 180);
      pen.scale(sharp, sharp);
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(image, -image.width / 2, -image.height / 2);
      return canvas;
    },
    find: async () => null,
    close: () => image.close(),
  };
}

/** Device pixels per CSS pixel, less when the canvas would become too large. */
function sharpness(size: Size): number {
  const wanted = window.devicePixelRatio || 1;
  return Math.min(wanted, Math.sqrt(MOST_PIXELS / (size.width * size.height)));
}

function blank(size: Size): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(size.width));
  canvas.height = Math.max(1, Math.round(size.height));
  return canvas;
}

interface Pdfjs {
  library: typeof import('pdfjs-dist');
  worker: PDFWorker;
  wasmUrl: string;
}

let loaded: Promise<Pdfjs> | undefined;

/** Loads pdf.js before there is anything to show, so that the first page is not waited for. */
export function prepareSheets(): void {
  // Whether it failed is told when there is a page to draw.
  void pdfjs().catch(() => undefined);
}

function pdfjs(): Promise<Pdfjs> {
  loaded ??= load().catch((cause: unknown) => {
    // A failed load is tried again at the next PDF.
    loaded = undefined;
    throw cause;
  });
  return loaded;
}

async function load(): Promise<Pdfjs> {
  const [library, workerFile, jpeg2000, jbig2] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.min.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'),
    import('pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url&no-inline'),
    import('pdfjs-dist/wasm/jbig2_nowasm_fallback.js?url&no-inline'),
  ]);
  // pdf.js finds both decoders by name in one folder. They are the ones without WebAssembly,
  // which the window's content policy forbids.
  const folder = (url: string) => new URL('.', new URL(url, document.baseURI)).href;
  if (folder(jpeg2000.default) !== folder(jbig2.default)) {
    throw new Error('the image decoders of pdf.js lie in two folders');
  }
  const port = new Worker(new URL(workerFile.default, document.baseURI), { type: 'module' });
  // The type of the option is told wrongly by pdf.js: it takes a worker.
  const worker = new library.PDFWorker({ port: port as unknown as null });
  return { library, worker, wasmUrl: folder(jbig2.default) };
}
