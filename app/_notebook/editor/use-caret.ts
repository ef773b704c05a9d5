'use client';
import { type SyntheticEvent, type TextareaHTMLAttributes, useLayoutEffect, useRef } from 'react';
import { findEdit, shiftCaret } from './find-edit.ts';

/**
 * Keeps the caret of a text area where it stands when its text is changed from elsewhere: browsers put it at the end.
 * Returns what the area is to tell.
 */
export function useCaret(
  area: { readonly current: HTMLTextAreaElement | null },
  value: string,
): Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onInput' | 'onSelect'> {
  const last = useRef({ value, start: 0, end: 0 });
  useLayoutEffect(() => {
    const { current } = area;
    const before = last.current;
    if (current === null || before.value === value) return;
    const edit = findEdit(before.value, value);
    const [start, end] = [shiftCaret(before.start, edit), shiftCaret(before.end, edit)];
    last.current = { value, start, end };
    if (document.activeElement === current) current.setSelectionRange(start, end);
  }, [area, value]);
  const note = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) => {
    const { value: text, selectionStart: start, selectionEnd: end } = currentTarget;
    last.current = { value: text, start, end };
  };
  return { onInput: note, onSelect: note };
}
