/**
 * Chữ phải có — for a pattern of words: literals of which a text must hold at least one to match at all. Looking for a
 * literal costs a hundredth of trying a pattern at every letter. `undefined`: nothing can be said, the pattern is tried.
 */
export function needlesOf(words: string): readonly string[] | undefined {
  const all: string[] = [];
  for (const alternative of alternativesOf(words)) {
    const own = leadingOf(alternative);
    if (own === undefined) return undefined;
    all.push(...own);
  }
  return all;
}

function leadingOf(alternative: string): readonly string[] | undefined {
  const group = groupAtStart(alternative);
  if (group) return group.isOptional ? undefined : needlesOf(group.inner);
  const literal = /^[\p{L}\p{N} ]+/u.exec(alternative)?.[0] ?? '';
  // «xã?»: the last letter may be missing.
  const sure = /^(?:[?*]|\{0)/.test(alternative.slice(literal.length)) ? literal.slice(0, -1) : literal;
  return sure.trim().length < 2 ? undefined : [sure];
}

/** «(?:a|b)rest»: what stands in the first group, and whether it may be left out. */
function groupAtStart(text: string): { readonly inner: string; readonly isOptional: boolean } | undefined {
  const opening = /^\((?:\?:)?(?![?])/.exec(text)?.[0];
  if (opening === undefined) return undefined;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '[') at = endOfClass(text, at);
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0)
      return { inner: text.slice(opening.length, at), isOptional: /^(?:[?*]|\{0)/.test(text.slice(at + 1)) };
  }
  return undefined;
}

/** Alternatives that are not within a group. */
function alternativesOf(words: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < words.length; at++) {
    const letter = words[at];
    if (letter === '\\') at++;
    else if (letter === '[') at = endOfClass(words, at);
    else if (letter === '(') depth++;
    else if (letter === ')') depth--;
    else if (letter === '|' && depth === 0) {
      parts.push(words.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, words.slice(from)];
}

function endOfClass(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === '\\') end++;
    else if (text[end] === ']') return end;
  }
  return text.length;
}
