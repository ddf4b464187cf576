/** `length` counts as schemas and databases do, `characters` as readers do: an emoji is one. */
export type CountType = 'length' | 'characters' | 'words';

export function countText(text: string, type: CountType = 'length'): number {
  if (type === 'length') return text.length;
  const granularity = type === 'words' ? 'word' : 'grapheme';
  const segments = [...new Intl.Segmenter('en', { granularity }).segment(text)];
  return segments.filter(({ isWordLike }) => type === 'characters' || isWordLike).length;
}

/** “You have 1,000 characters remaining”, with GOV.UK's words; below zero it is too many. */
export function countMessage(remaining: number, type: CountType = 'length') {
  const number = Math.abs(remaining);
  const unit = (type === 'words' ? 'word' : 'character') + (number === 1 ? '' : 's');
  return `You have ${number.toLocaleString('en-GB')} ${unit} ${remaining < 0 ? 'too many' : 'remaining'}`;
}
