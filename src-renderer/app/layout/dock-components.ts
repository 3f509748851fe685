/** Names under which dockview finds our components; `register.ts` makes them known. */
export const dockComponents = { panel: 'dock-panel', tab: 'dock-tab', empty: 'dock-empty' } as const
