import type { emulation as english } from '../en/emulation'
import type { Translation } from '../translation'

/** 칩이 신경망을 어떻게 바꾸는가. */
export const emulation: Translation<typeof english> = {
  problems: {
    noCounterpart:
      '“{population}”의 뉴런은 {model} 모델인데 {chip}에는 이에 해당하는 뉴런이 없습니다. 누설 적분 발화 모델을 고르거나 “뉴런 모델” 규칙을 끄십시오.',
    devices:
      '“{projection}”의 시냅스는 메모리 소자이지만 칩에는 칩 자신의 시냅스가 있습니다. 정적 시냅스로 바꾸거나 칩 없이 실행하십시오.',
    ownCurrents:
      '“{stimulus}” 자극은 뉴런마다 다른 전류를 주는데 {chip}의 뉴런은 이를 받을 수 없습니다. 푸아송 생성기를 쓰거나 “뉴런 모델” 규칙을 끄십시오.'
  },
  findings: {
    step: '시간 간격이 {from} ms가 아니라 {to} ms이며, 지연과 시각을 여기에 맞춰 반올림합니다.',
    frozen: '가소성({rule})이 꺼져 시냅스가 처음 가중치를 그대로 유지합니다.',
    lost: {
      adaptation: '뉴런의 적응은 빠집니다.',
      alpha: '알파형 전류를 전하와 평균 시간이 같은 지수형 전류로 바꿉니다.',
      conductance: '컨덕턴스를 전류로 바꿉니다. 구동력은 휴지와 문턱의 중간 전위에서 구합니다.',
      softReset: '스파이크가 전위에서 문턱을 빼는 대신 전위를 리셋합니다.'
    },
    oneTau:
      '뉴런에는 시냅스 전류가 하나뿐이므로 시정수를 {taus} ms 대신 {tau} ms로 하고 스파이크당 전하를 유지합니다.',
    decayU: '시냅스 시정수가 {wanted} ms가 아니라 {got} ms입니다(감쇠 {decay}/4096).',
    decayV: '막 시정수가 {wanted} ms가 아니라 {got} ms입니다(감쇠 {decay}/4096).',
    refractory: '불응기가 {wanted} 스텝이 아니라 {got} 스텝입니다.',
    resetToRest: '스파이크 뒤 전위가 휴지 전위로 돌아갑니다.',
    noCurrents: '시냅스 전류({taus} ms)가 없어 스파이크의 전하가 한꺼번에 도착합니다.',
    linearLeak: '누설은 전위에 비례하지 않고 매 스텝 {leak}만큼 줄입니다.',
    noLeak: '누설이 없습니다(막 시정수 {tau} ms).',
    noRefractory: '불응기({tau} ms)가 없습니다.',
    weights: '가중치가 {levels}가지로 줄며, 제곱평균제곱근으로 {error} % 달라집니다.',
    delays: '최대 {longest} 스텝인 지연이 {most} 스텝까지로 줄어듭니다.',
    spreadOfInputs:
      '이 모델의 뉴런은 하나하나 다르게 할 수 없어, 각 뉴런이 받는 입력의 크기를 다르게 합니다.',
    noField: '칩에는 해당 전류가 없어 국소장 전위를 기록할 수 없습니다.',
    registers: '기록할 상태 가운데 일부는 칩에 없으며, 나머지는 칩의 단위로 기록합니다.'
  }
}
