/** A small PDF with some lines of text, for looking at a letter or a scan without the office. */
const A4 = { width: 595, height: 842 };

/** One page per list of lines; a line that begins with "# " is larger. */
export function paper(pages: readonly (readonly string[])[], size = A4): Uint8Array {
  const objects: string[] = [];
  const add = (text: string) => objects.push(text);
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>');
  pages.forEach((lines, index) => {
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.width} ${size.height}] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`);
    const stream = written(lines, size.height);
    add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  });
  return encode(objects);
}

function written(lines: readonly string[], height: number): string {
  let y = height - Math.min(60, height / 4);
  return lines
    .map((line) => {
      const large = line.startsWith('# ');
      y -= large ? 24 : 15;
      const text = (large ? line.slice(2) : line).replace(/[‘’]/g, "'").replace(/[\\()]/g, '\\$&');
      return `BT /F ${large ? 17 : 11} Tf 94 ${y} Td (${text}) Tj ET`;
    })
    .join('\n');
}

function encode(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0) & 0xff);
}

/** Breaks text into lines of about the width of a letter. */
export function wrapped(text: string, width = 84): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      if ((line + word).length > width) {
        lines.push(line.trim());
        line = '';
      }
      line += `${word} `;
    }
    return [...lines, line.trim()];
  });
}
