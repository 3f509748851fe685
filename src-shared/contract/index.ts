import { appMethods, appTopics } from './app'
import { backupMethods, backupTopics } from './backups'
import { catalogueMethods } from './catalogue'
import { comparisonMethods, comparisonTopics } from './comparisons'
import { crossbarMethods } from './crossbars'
import { curveMethods } from './curves'
import { estimateMethods } from './estimates'
import { emulationMethods, emulationTopics } from './emulation'
import { experimentMethods, experimentTopics } from './experiments'
import { fitMethods, fitTopics } from './fit'
import { hardwareMethods } from './hardware'
import { mappingMethods } from './mappings'
import { helpMethods } from './help'
import { keymapMethods, keymapTopics } from './keymap'
import { measurementMethods, measurementTopics } from './measurements'
import { memoryMethods } from './memories'
import type { PayloadOf, ReplyOf, RequestOf } from './method'
import { networkMethods, networkTopics } from './networks'
import { notebookMethods, notebookTopics } from './notebook'
import { presetMethods, presetTopics } from './presets'
import { projectMethods, projectTopics } from './projects'
import { reportMethods, reportTopics } from './reports'
import { runMethods, runTopics } from './runs'
import { transferMethods, transferTopics } from './transfer'
import { sessionMethods } from './session'
import { settingsMethods, settingsTopics } from './settings'
import { sweepMethods, sweepTopics } from './sweeps'
import { windowMethods, windowTopics } from './windows'

/** The only words that cross a process. */
export const methods = {
  ...appMethods,
  ...backupMethods,
  ...catalogueMethods,
  ...comparisonMethods,
  ...crossbarMethods,
  ...curveMethods,
  ...estimateMethods,
  ...emulationMethods,
  ...experimentMethods,
  ...fitMethods,
  ...hardwareMethods,
  ...mappingMethods,
  ...helpMethods,
  ...keymapMethods,
  ...measurementMethods,
  ...memoryMethods,
  ...networkMethods,
  ...notebookMethods,
  ...presetMethods,
  ...projectMethods,
  ...reportMethods,
  ...runMethods,
  ...transferMethods,
  ...sessionMethods,
  ...settingsMethods,
  ...sweepMethods,
  ...windowMethods
}

export const topics = {
  ...appTopics,
  ...backupTopics,
  ...comparisonTopics,
  ...emulationTopics,
  ...experimentTopics,
  ...fitTopics,
  ...keymapTopics,
  ...measurementTopics,
  ...networkTopics,
  ...notebookTopics,
  ...presetTopics,
  ...projectTopics,
  ...reportTopics,
  ...runTopics,
  ...transferTopics,
  ...settingsTopics,
  ...sweepTopics,
  ...windowTopics
}

export type Methods = typeof methods
export type MethodName = keyof Methods
export type MethodRequest<Name extends MethodName> = RequestOf<Methods[Name]>
export type MethodReply<Name extends MethodName> = ReplyOf<Methods[Name]>

export type Topics = typeof topics
export type TopicName = keyof Topics
export type TopicPayload<Name extends TopicName> = PayloadOf<Topics[Name]>

export const isMethodName = (name: string): name is MethodName => Object.hasOwn(methods, name)
export const isTopicName = (name: string): name is TopicName => Object.hasOwn(topics, name)
