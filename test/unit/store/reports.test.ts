import { describe, expect, it } from 'vitest'
import { newReport } from '../../../src-shared/reports/templates'
import { newProject, open, reason, value } from './temporary-project'

const png = new Uint8Array(40)
png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
const draft = newReport({ of: 'runs', runs: [] }, 'ko', '첫 보고서')

describe('reports in a project', () => {
  it('are there again with their steps and pictures', async () => {
    const store = await newProject()
    const { id } = value(await store.reports.create(draft))
    const step = {
      label: 'reporting.edits.title',
      details: { title: '둘째' },
      patch: [{ op: 'set' as const, path: ['title'], value: '둘째' }],
      inverse: [{ op: 'set' as const, path: ['title'], value: '첫 보고서' }]
    }
    const document = { ...draft, title: '둘째' }
    value(await store.reports.save(id, { document, position: 1, edits: [step] }))
    const shown = {
      title: 'Rate',
      media: 'svg' as const,
      data: svg.slice(),
      csv: 't,r\n',
      runs: []
    }
    const picture = value(await store.reports.addPicture(id, shown)).id
    await store.close()
    const again = value(await open(store.file))
    expect(value(await again.reports.list())).toMatchObject([{ id, title: '둘째', about: 'runs' }])
    expect(value(await again.reports.get(id))).toMatchObject({
      document,
      position: 1,
      edits: [step]
    })
    expect(value(await again.reports.picture(picture))).toMatchObject({ media: 'svg', data: svg, csv: 't,r\n' }) // prettier-ignore
  })

  it('are duplicated with pictures of their own, which stay when the first is taken out for good', async () => {
    const store = await newProject()
    const { id } = value(await store.reports.create(draft))
    const shown = { title: 'Rate', media: 'png' as const, data: png.slice(), runs: [] }
    const picture = value(await store.reports.addPicture(id, shown)).id
    const sections = [...draft.sections, { id: 'figure-1', kind: 'picture', picture }]
    const document = { ...draft, sections }
    value(await store.reports.save(id, { document, position: 0, edits: [] }))
    const copy = value(await store.reports.duplicate(id, 'Copy'))
    const own = copy.document.sections.at(-1)?.picture ?? ''
    expect(own).not.toBe(picture)

    const what = { runs: [], experiments: [], reports: [id] }
    expect(value(await store.trash.put(what)).reports).toBe(1)
    expect(value(await store.reports.list()).map(({ title }) => title)).toEqual(['Copy'])
    expect(value(await store.trash.list())).toMatchObject({
      entries: [{ of: 'report', id, name: '첫 보고서' }],
      size: { reports: 1 }
    })
    value(await store.trash.restore(what))
    expect(value(await store.reports.list())).toHaveLength(2)
    value(await store.trash.put(what))
    expect(value(await store.emptyTrash({})).reports).toBe(1)
    expect(reason(await store.reports.get(id)).key).toBe('failures.store.noReport')
    expect(reason(await store.reports.picture(picture)).key).toBe('failures.note.noPicture')
    expect(value(await store.reports.picture(own)).data).toEqual(png)
  })

  it('take only pictures', async () => {
    const store = await newProject()
    const { id } = value(await store.reports.create(draft))
    const page = new TextEncoder().encode('<html><script>1</script></html>')
    for (const media of ['png', 'svg'] as const) {
      const picture = { title: '', media, data: page.slice(), runs: [] }
      expect(reason(await store.reports.addPicture(id, picture)).key).toBe('failures.note.notAPicture') // prettier-ignore
    }
  })
})
