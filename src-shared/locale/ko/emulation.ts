import type { emulation as english } from '../en/emulation'
import type { Translation } from '../translation'

/** 칩이 신경망을 어떻게 바꾸는가. */
export const emulation: Translation<typeof english> = {
  title: '칩이 실행한다면',
  progress: '실행 {done}/{total}',
  command: '칩처럼 실행…',
  commandOfRun: '이 신경망을 칩처럼 실행…',
  network: '신경망',
  chip: '칩',
  ofRun: '실행 {number}: {name}',
  seeds: '시드 수',
  oneAtATime: '규칙 하나씩도 실행',
  run: '이상적인 실행과 비교',
  cancel: '취소',
  keep: '실험으로 만들기',
  keepHint: '칩의 규칙이 든 신경망입니다. 다른 실험처럼 실행, 검증, 비교, 스윕할 수 있습니다',
  empty: '칩은 이 신경망을 어떻게 실행할까요?',
  emptyHint: '신경망과 칩을 고르고, 필요하면 규칙을 바꾼 뒤 비교하십시오.',
  assumed: '가정',
  fromCatalogue: '목록',
  pictures: '스파이크',
  rasterLabel: '{population}의 스파이크: {name}',
  rates: '발화율',
  time: '시간',
  rate: '발화율',
  hurts: '어느 규칙이 영향을 주는가',
  hurtsHint:
    '같은 시드의 이상적인 실행과의 판 로쉼 거리({tau} ms)를 뉴런에 대해 평균한 값입니다. 규칙을 하나씩만 켰습니다.',
  numbers: '수치',
  numbersHint: '시드 {seeds}개의 평균과 표준편차입니다.',
  changes: '칩이 다르게 하는 것',
  kinds: {
    loihi: '전류 기반 정수 뉴런',
    truenorth: '선형 누설 정수 뉴런',
    integrate: '누설 없는 정수 뉴런',
    shift: '비트 이동으로 감쇠하는 정수 뉴런',
    fixed: '고정소수점',
    float: '부동소수점',
    mantissa: '가수와 공유 지수',
    integer: '부호 있는 정수',
    rows: '부호별 행',
    types: '축삭 유형 네 가지',
    bases: '기준 전류의 합',
    ring: '최대 합에 맞춘 버퍼',
    normal: '정규분포',
    lognormal: '로그정규분포'
  },
  fields: {
    timeStep: '간격',
    stateBits: '상태의 비트',
    decayBits: '감쇠의 비트',
    bits: '비트',
    fraction: '소수부 비트',
    values: '서로 다른 값',
    deviations: '여유(표준편차)',
    rate: '예상 발화율',
    most: '최대 스텝',
    neurons: '뉴런 사이(비율)',
    synapses: '시냅스',
    leak: '누설',
    thresholdBits: '문턱에 더하는 비트'
  },
  columns: {
    case: '실행',
    population: '집단',
    rate: '발화율(Hz)',
    cv: 'CV',
    spikesChange: '스파이크(%)',
    rateCorrelation: '발화율 상관',
    courseCorrelation: '시간 경과 상관',
    distance: '거리',
    beyond: '범위 초과'
  },
  cases: {
    ideal: '이상적',
    chip: '칩처럼',
    'other-seed': '이상적, 다른 시드'
  },
  rules: {
    step: { title: '시간 간격' },
    model: { title: '뉴런 모델' },
    state: { title: '상태의 정밀도' },
    weights: { title: '가중치의 정밀도' },
    delays: { title: '지연' },
    mismatch: { title: '소자 편차' },
    stochastic: { title: '확률' },
    plasticity: { title: '가소성 끔' }
  },
  cli: {
    description: '신경망을 칩처럼 실행하고 이상적인 실행과 비교합니다',
    chip: '목록에 있는 칩의 id',
    rules: '칩의 규칙 가운데 이것만: {rules}',
    seeds: '비교할 시드의 수(1)',
    oneAtATime: '규칙 하나씩도 실행해 무엇이 영향을 주는지 봅니다',
    kept: '칩처럼 실행한 것은 {project}의 실행 {number}입니다.'
  },
  problems: {
    noCounterpart:
      '“{population}”의 뉴런은 {model} 모델인데 {chip}에는 이에 해당하는 뉴런이 없습니다. 누설 적분 발화 모델을 고르거나 “뉴런 모델” 규칙을 끄십시오.',
    devices:
      '“{projection}”의 시냅스는 메모리 소자이지만 칩에는 칩 자신의 시냅스가 있습니다. 정적 시냅스로 바꾸거나 칩 없이 실행하십시오.',
    ownCurrents:
      '“{stimulus}” 자극은 뉴런마다 다른 전류를 주는데 {chip}의 뉴런은 이를 받을 수 없습니다. 푸아송 생성기를 쓰거나 “뉴런 모델” 규칙을 끄십시오.'
  },
  refused: {
    bayesian:
      '{chip}에서는 스파이킹 신경망이 돌지 않습니다. 비트로 저장한 우도를 곱해 베이즈 규칙으로 추론하는 장치이며, 우도 표를 받습니다.',
    crossbar:
      '{chip}은(는) 가중치를 곱하는 어레이이며 가중치의 비트 수가 공개되지 않았습니다. 투사의 가중치는 “크로스바” 방의 소자 어레이에서 실행할 수 있습니다.',
    dense: '{chip}은(는) 인공 신경망의 층만 실행합니다. 그 비용은 “매핑”에서 추정합니다.',
    device: '{chip}은(는) 칩이 아니라 소자입니다. 투사의 시냅스(“device-backed”)로 쓸 수 있습니다.',
    memory: '{chip}은(는) 메모리이므로 스스로 실행하지 않습니다.',
    software:
      '{chip}은(는) 신경망을 일반 컴퓨터의 수로 계산하는 프로그램으로 실행하므로 흉내 낼 것이 없습니다. 이상적인 실행이 곧 그 결과입니다.',
    reference:
      '{chip}은(는) 참고 항목일 뿐이며, 신경망을 실행하는 데 필요한 값이 공개되지 않았습니다.'
  },
  notices: {
    loihiPlasticity:
      '가소성 시냅스는 칩의 격자에서 시작한 뒤 반올림 없이 변합니다. 칩의 7비트 흔적은 흉내 내지 않습니다.',
    loihiStep: '문서의 시간 간격을 칩의 알고리즘 스텝으로 봅니다. 그 길이는 사용자가 정합니다.',
    loihi2:
      '누설 뉴런은 Loihi처럼 실행합니다. 프로그램한 뉴런은 흉내 내지 않으며 모든 비트 폭을 바꿀 수 있습니다.',
    delaysUnknown: '지연의 최대 길이가 공개되지 않아 그대로 둡니다.',
    truenorthTypes:
      '집단마다 가중치는 네 가지입니다. 여러 가중치가 필요한 입력원은 가중치마다 축삭을 하나씩 씁니다.',
    truenorthChance: '확률적 누설, 문턱, 시냅스는 꺼져 있으며 켤 수 있습니다.',
    ringBuffers:
      '가중치의 간격은 적힌 발화율에서의 입력 합을 담을 수 있게 정하며, 넘치는 것은 잘라 내고 셉니다.',
    asSpinnaker: '비트 폭이 공개되지 않아 SpiNNaker의 값으로 가정합니다.',
    spreadUnknown: '회로의 편차가 목록에 공개되어 있지 않아, 입력하기 전까지 0입니다.',
    accelerated: '칩은 신경망보다 빠르게 돕니다. 여기의 시간은 신경망의 시간입니다.',
    baseWeights: '가중치는 흥분과 억제에 각각 네 개씩인 기준 전류의 합이며 신경망에 맞춰 정합니다.',
    eventOrder: '칩은 스파이크를 하나씩 처리하지만, 여기서는 한 스텝 안의 순서가 없습니다.',
    plasticityUnknown: '가소성이 공개되지 않아 꺼 둡니다.',
    shiftRounding:
      '감쇠는 비트 이동입니다. 칩의 반올림 방식이 공개되지 않아 가장 가까운 값으로 반올림합니다.',
    senecaFormats: '가중치는 8비트, 상태는 16비트 부동소수점이며 둘 다 바꿀 수 있습니다.',
    eventDriven: '상태는 16비트 부동소수점이며, 가중치로부터 가정한 것입니다.',
    widthsOnly: '가중치의 비트 폭만 공개되어 있어 나머지는 이상적인 실행과 같습니다.',
    crossbarWeights:
      '가중치의 비트 수만 흉내 냅니다. 배선, 잡음, 드리프트는 “크로스바” 방에서 다룹니다.'
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
