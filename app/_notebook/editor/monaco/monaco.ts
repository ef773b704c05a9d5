/**
 * The parts of Monaco that Lemma uses, and no more: the editor itself, completion with snippets, hovering, brackets,
 * the clipboard and moving by words. None of them needs a worker. Everything else in this folder may import Monaco
 * from here alone, and nothing outside of it may import this folder but by `import()`.
 */
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/features/snippet/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/placeholderText/register';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/wordOperations/register';
import './widgets.css';

export { editor, KeyCode, KeyMod, languages, MarkerSeverity, Range } from 'monaco-editor/editor';
