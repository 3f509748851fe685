import type { log as english } from '../en/log'
import type { Translation } from '../translation'

export const log: Translation<typeof english> = {
  started: '스레드 {threads}개로 시작했습니다.',
  done: '{seconds}초 만에 끝났습니다.',
  cancelled: '{seconds}초 뒤 취소되었습니다. 그때까지의 기록은 남아 있습니다.'
}
