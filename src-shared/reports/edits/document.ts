import type { EditDraft } from '../../experiments/network/edits/draft'
import type { Language } from '../../locale'
import type { ReportDocument, ReportSubject } from '../schema'
import { draft, member } from './edit'

export const setTitle = (document: ReportDocument, title: string): EditDraft =>
  draft('title', { title }, member(['title'], document.title, title))

export const setAuthors = (document: ReportDocument, authors: string): EditDraft =>
  draft('authors', {}, member(['authors'], document.authors, authors || undefined))

export const setSummary = (document: ReportDocument, summary: string): EditDraft =>
  draft('summary', {}, member(['summary'], document.summary, summary || undefined))

export const setLanguage = (document: ReportDocument, language: Language): EditDraft =>
  draft('language', {}, member(['language'], document.language, language))

export const setSubject = (document: ReportDocument, subject: ReportSubject): EditDraft =>
  draft('subject', {}, member(['subject'], document.subject, subject))
