import { mount } from 'svelte';
import App from './App.svelte';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/parts.css';
import './styles/window.css';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');

// WebKitGTK keeps the widths of inline grids that it measured in a fallback font. The faces are on this disk,
// so that waiting for them costs a few milliseconds; one that cannot be had must not keep the window shut.
const faces = ['400 1em "Source Sans 3"', '600 1em "Source Sans 3"', '400 1em "Source Serif 4"', '600 1em "Source Serif 4"'];
void Promise.allSettled(faces.map((face) => document.fonts.load(face))).then(() => mount(App, { target }));
