import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'run-page',
  title: 'notebook.run.title',
  icon: 'chart',
  rooms: ['notebook'],
  place: { order: 1, beside: 'notebook', side: 'right', size: 720 },
  many: true,
  component: () => import('./RunPage.vue')
})
