// pdf.js describes its modern build only; the legacy build has the same interface.
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export * from 'pdfjs-dist';
}
