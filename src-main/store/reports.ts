import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { editSchema } from '../../src-shared/contract/experiments'
import { runIdSchema } from '../../src-shared/contract/common'
import type { ReportSummary, StoredReport } from '../../src-shared/contract/reports'
import { uuidV7 } from '../../src-shared/ids'
import { isPng } from '../../src-shared/png'
import { reportSchema, type ReportDocument } from '../../src-shared/reports/schema'
import { refuse } from './refusal'
import type { ReportCalls } from './report-api'
import type { Sql } from './sql'
import { storedAs } from './stored-json'

interface ReportRow {
  readonly id: number
  readonly uuid: string
  readonly name: string
  readonly document: string
  readonly position: number
  readonly edits: string
  readonly created_at: string
  readonly changed_at: string
  readonly about: ReportSummary['about']
}

interface PictureRow {
  readonly uuid: string
  readonly title: string
  readonly media: 'png' | 'svg'
  readonly sha256: Uint8Array
  readonly data: Uint8Array
  readonly csv: string | null
  readonly runs: string
}

const columns = `id, uuid, name, document, position, edits, created_at, changed_at,
  coalesce(CASE WHEN json_valid(document) THEN json_extract(document, '$.subject.of') END, 'runs') AS about`
const selectAll = `SELECT ${columns} FROM report WHERE removed_at IS NULL
  ORDER BY changed_at DESC, id DESC`
const selectOne = `SELECT ${columns} FROM report WHERE uuid = ?`
const insert = `INSERT INTO report (uuid, name, document, position, edits, created_at, changed_at)
  VALUES (?, ?, ?, 0, '[]', ?, ?)`
const update = `UPDATE report SET name = ?, document = ?, position = ?, edits = ?, changed_at = ?
  WHERE id = ?`
const pictureColumns = 'uuid, title, media, sha256, data, csv, runs'
const selectPicture = `SELECT ${pictureColumns} FROM report_picture WHERE uuid = ?`
const selectPictures = `SELECT ${pictureColumns} FROM report_picture WHERE report_id = ? ORDER BY id`
const addPicture = `INSERT INTO report_picture (uuid, report_id, title, added_at, media, sha256, data, csv, runs)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** Reports that the project keeps. @param now ISO time of the present call */
export function reportCalls(sql: Sql, now: () => string): ReportCalls {
  const row = (id: string): ReportRow =>
    sql.get<ReportRow>(selectOne, id) ?? refuse('not-found', 'failures.store.noReport', { id })
  const newId = (): string => uuidV7(Date.parse(now()), randomBytes(10))
  const added = (document: ReportDocument): { id: number; uuid: string } => {
    const uuid = newId()
    const id = sql.run(insert, uuid, document.title, JSON.stringify(document), now(), now())
    return { id, uuid }
  }

  return {
    list: () => sql.all<ReportRow>(selectAll).map(summary),
    get: (id) => stored(row(id)),
    create: (document) => stored(row(sql.write(() => added(document)).uuid)),
    save(id, { document, position, edits }) {
      sql.write(() => {
        const found = row(id)
        const texts = [JSON.stringify(document), position, JSON.stringify(edits)] as const
        sql.run(update, document.title, ...texts, now(), found.id)
      })
      return summary(row(id))
    },
    duplicate(id, title) {
      const uuid = sql.write(() => {
        const found = row(id)
        const document = stored(found).document
        const pictures = sql.all<PictureRow>(selectPictures, found.id)
        const ids = new Map(pictures.map((picture) => [picture.uuid, newId()]))
        const copy = added({
          ...document,
          title,
          sections: document.sections.map((section) =>
            section.picture === undefined
              ? section
              : { ...section, picture: ids.get(section.picture) ?? section.picture }
          )
        })
        for (const { media, sha256, data, csv, runs, ...picture } of pictures) {
          const own = ids.get(picture.uuid) ?? newId()
          const rest = [now(), media, sha256, data, csv, runs] as const
          sql.run(addPicture, own, copy.id, picture.title, ...rest)
        }
        return copy.uuid
      })
      return stored(row(uuid))
    },
    addPicture(id, { title, media, data, csv, runs }) {
      if (!isPicture(media, data)) refuse('bad-input', 'failures.note.notAPicture')
      const uuid = newId()
      const sha256 = createHash('sha256').update(data).digest()
      const rest = [now(), media, sha256, data, csv ?? null, JSON.stringify(runs)] as const
      sql.write(() => sql.run(addPicture, uuid, row(id).id, title, ...rest))
      return { id: uuid }
    },
    picture(id) {
      const found = sql.get<PictureRow>(selectPicture, id)
      if (!found) return refuse('not-found', 'failures.note.noPicture')
      const sha256 = createHash('sha256').update(found.data).digest()
      if (!sha256.equals(found.sha256)) refuse('failed', 'failures.note.damagedPicture')
      return {
        title: found.title,
        media: found.media,
        data: new Uint8Array(found.data),
        csv: found.csv,
        runs: storedAs(z.array(runIdSchema), found.runs, 'report_picture')
      }
    }
  }
}

/** An SVG picture is only ever shown as an image, in which nothing of it can run. */
const isPicture = (media: 'png' | 'svg', data: Uint8Array): boolean =>
  media === 'png'
    ? isPng(data)
    : /^\s*(<\?xml[^>]*>\s*)?<svg[\s>]/.test(new TextDecoder().decode(data.subarray(0, 1000)))

const summary = (row: ReportRow): ReportSummary => ({
  id: row.uuid,
  title: row.name,
  about: row.about,
  createdAt: row.created_at,
  changedAt: row.changed_at
})

const stored = (row: ReportRow): StoredReport => ({
  ...summary(row),
  document: storedAs(reportSchema, row.document, 'report'),
  position: row.position,
  edits: storedAs(z.array(editSchema), row.edits, 'report')
})
