import './shell.css';
import { startIslands } from './pages/islands';
import { startLists } from './pages/lists';
import { startTasks } from './pages/tasks';
import { startDialogs } from './shell/dialogs';
import { startHtmx } from './shell/http';
import { startMenus } from './shell/menus';
import { startPalette } from './shell/palette';
import { startTheme } from './shell/theme';

startHtmx();
startMenus();
startDialogs();
startPalette();
startTheme();
startLists();
startTasks();
startIslands();
