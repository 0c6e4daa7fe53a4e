/** Lets a text area grow with its text where the engine cannot do so by itself (`field-sizing`). */
export function grow(area: HTMLTextAreaElement): (() => void) | void {
  if (CSS.supports('field-sizing', 'content')) return;
  const fit = () => {
    area.style.blockSize = 'auto';
    area.style.blockSize = `${area.scrollHeight + 2}px`;
  };
  fit();
  area.addEventListener('input', fit);
  const width = new ResizeObserver(fit);
  if (area.parentElement) width.observe(area.parentElement);
  return () => {
    area.removeEventListener('input', fit);
    width.disconnect();
  };
}
