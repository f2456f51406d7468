/** What stands where there are no figures, and what tells what came of looking again: fetched with the first of these panels. */
import type { Definitions } from '../../ui/define.ts';
import { LookAgain } from '../../ui/look-again.ts';
import { nothingElements } from '../../ui/nothing-panel.ts';
import { WaitingPanel } from './waiting-panel.ts';

const elements: Definitions = { ...nothingElements, 'fxu-waiting-panel': WaitingPanel };

export const emptyPanels = { elements, LookAgain };
