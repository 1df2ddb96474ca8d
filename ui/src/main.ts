import { mount } from 'svelte';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/stage.css';
import App from './App.svelte';
import Audience from './views/stage/Audience.svelte';

const target = document.getElementById('app');
// The audience's window is the same page, and only watches.
if (target) mount(location.hash === '#audience' ? Audience : App, { target });
