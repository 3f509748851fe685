import type { log as english } from '../en/log'
import type { Translation } from '../translation'

export const log: Translation<typeof english> = {
  started: '스레드 {threads}개로 시작했습니다.',
  stimulusChanged:
    '{timeMs} ms({step}단계)에 “{stimulus}”의 “{field}” 값이 {old}에서 {new}(으)로 바뀌었습니다.',
  stimulusTooLate:
    '“{stimulus}”의 “{field}” 값을 {old}에서 {new}(으)로 바꾸기 전에 실행이 끝났습니다.',
  done: '{seconds}초 만에 끝났습니다.',
  suspended: 'Engram을 닫아 {seconds}초 뒤 멈추었습니다. 이어서 실행할 수 있습니다.',
  resumed: '{timeMs} ms의 체크포인트부터 이어서 실행했습니다.',
  noCheckpoint: '체크포인트를 저장하지 못했습니다. 실행은 계속됩니다.',
  checkpointTooLarge:
    '체크포인트를 만들지 않습니다. 하나에 {megabytes}MB가 필요하지만 2,048MB까지만 저장합니다.',
  deviceFailed: '{device}의 소자 {index}번을 {protocol}(으)로 측정하지 못했습니다.',
  cancelled: '{seconds}초 뒤 취소되었습니다. 그때까지의 기록은 남아 있습니다.',
  mappingStarted: '칩: {chips}개, {catalogue} 목록.'
}
