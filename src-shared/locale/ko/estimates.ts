import type { Translation } from '../translation'
import type { estimates as english } from '../en/estimates'

export const estimates: Translation<typeof english> = {
  terms: {
    static: '상시 전력',
    boards: '보드',
    frames: '프레임 몫',
    cores: '동작 중인 코어',
    updatesActive: '뉴런 갱신(활성)',
    updatesIdle: '뉴런 갱신(유휴)',
    synops: '시냅스 연산',
    synopsDense: '시냅스 연산(밀집)',
    synopsSparse: '시냅스 연산(희소)',
    synopsConvolutional: '시냅스 연산(합성곱)',
    spikesOut: '스파이크 송신',
    messages: '코어로 가는 메시지',
    hops: '홉',
    hopsEastWest: '동서 방향 홉',
    hopsNorthSouth: '남북 방향 홉',
    plasticity: '가중치 변경',
    offChip: '칩 밖 메모리',
    device: '장치',
    arithmetic: '산술 연산',
    memory: '가중치 읽기',
    states: '상태와 활성값',
    hostTransfer: '호스트 전송'
  },
  formulas: {
    static: '대기 전력 × 칩 수 × 시간',
    boards: '보드 전력 × 보드 수 × 시간',
    frames: '프레임 전력 × 차지하는 몫 × 시간',
    cores: '동작 중인 코어 전력 × 코어 수 × 시간',
    updatesActive: '입력이 있는 뉴런 갱신 수 × 한 번의 에너지',
    updatesIdle: '입력이 없는 뉴런 갱신 수 × 한 번의 에너지',
    synops: '시냅스에 전달된 스파이크 수 × 한 번의 에너지',
    synopsDense: '밀집 시냅스에 전달된 스파이크 수 × 한 번의 에너지',
    synopsSparse: '희소 시냅스에 전달된 스파이크 수 × 한 번의 에너지',
    synopsConvolutional: '커널에 전달된 스파이크 수 × 한 번의 에너지',
    spikesOut: '스파이크 수 × 송신 한 번의 에너지',
    messages: '스파이크 수 × 도달하는 코어 수 × 한 번의 에너지',
    hops: '모든 스파이크의 홉 수 × 한 번의 에너지',
    hopsEastWest: '동서 방향 홉 수 × 한 번의 에너지',
    hopsNorthSouth: '남북 방향 홉 수 × 한 번의 에너지',
    plasticity: '가중치 변경 수 × 한 번의 에너지',
    offChip: '비트 수 × 비트당 에너지',
    device: '전력 × 시간',
    arithmetic: '연산 수 × 한 번의 에너지',
    memory: '읽은 바이트(비트) 수 × 하나의 에너지',
    states: '읽고 쓴 바이트 수 × 하나의 에너지',
    hostTransfer: '전력 × 전송 시간'
  },
  methods: {
    events: '연산별 단가',
    lumped: '모두 포함한 단가 하나',
    software: '시간에 따른 프로세서 전력',
    accelerated: '단축된 시간에 따른 전력',
    roofline: '루프라인',
    peak: '발표된 최대 효율',
    none: '추정 없음'
  },
  grades: {
    A: 'A: 모든 항이 1차 출처',
    B: 'B: 일부 항이 제3자 자료이거나 인용값에서 계산됨',
    C: 'C: 일부 항이 KERC 보고서, 기억, 직접 입력 또는 가정에 근거',
    none: '추정 없음: 필요한 값이 발표되지 않음'
  },
  notes: {
    staticUnknown:
      '대기 전력이 발표되지 않아 실행 에너지를 알 수 없습니다. 연산이 쓰는 에너지만 따로 표시합니다.',
    betweenChipsUnknown: '칩 사이 통신의 에너지는 발표되지 않아 넣지 않았습니다.',
    weightsFrozen: '이 칩은 학습할 수 없습니다. 가중치는 그대로 두고 변경은 세지 않습니다.',
    belowMeasuredLoad:
      '발표된 단가는 측정한 부하 근처에서만 맞습니다. 이 실행은 그 부하의 {percent} %입니다. 대기 전력의 비중이 더 커지므로 상한은 최대 부하의 전력입니다.',
    aboveMeasuredLoad:
      '발표된 단가는 측정한 부하 근처에서만 맞습니다. 이 실행은 그 부하의 {percent} %입니다. 하한은 발표된 최고 효율 부하의 값입니다.',
    coresBusy: '코어는 반복문으로 이벤트를 기다리므로 항상 동작하는 것으로 봅니다.',
    framesShared:
      '보드 24장이 프레임 하나를 나눠 쓴다고 봅니다. 출처에서 읽은 값이 아니라 기억에 따른 값입니다.',
    notSeparable: '전력에 시간을 곱한 값입니다. 시냅스 이벤트 하나의 에너지는 따로 알 수 없습니다.',
    peakOnly:
      '발표된 최대 효율만 썼습니다. 변환기, 배선, 배열을 다 채우지 못하는 계층은 빠져 있어 하한입니다.',
    nothingPublished: '에너지를 계산할 수 있는 값이 발표되지 않았습니다.',
    noOperationPrices: '연산당 에너지가 발표되지 않았습니다. 측정된 작업을 옆에 표시합니다.',
    referenceOnly: '칩이 아니라 비교용 연산 에너지입니다.',
    memoryBound: '메모리가 더 느린 쪽입니다. 산술 연산은 최대치의 {percent} %로 봅니다.',
    computeBound: '산술 연산이 더 느린 쪽이며 최대치의 {percent} %로 봅니다.',
    hostMediated:
      '시냅스 연산에 명령어 {synop}개, 갱신에 {update}개를 가정했습니다. 호스트 전송이 시간의 {percent} %입니다.',
    realTimeAssumed: '속도가 발표되지 않아 현실과 같은 속도로 동작한다고 봅니다.',
    activityAssumed: '활동은 측정값이 아니라 가정입니다.',
    everySynapseCounts: '모든 시냅스와 뉴런을 매 스텝 연산 하나로 셉니다.',
    missingField: '발표되지 않음: {field}.',
    everyNeuronFires:
      '스파이크 수가 발표되지 않아 모든 입력과 뉴런이 매 스텝 발화한다고 봅니다. 이 네트워크가 할 수 있는 최대치입니다.',
    measuredHasHost:
      '측정된 전력에는 칩에 입력을 주는 프로세서와 대기 시간이 들어 있지만 연산 에너지에는 없습니다.',
    twoModelsAtRate: '두 모델 모두 {hertz} Hz: 상수 네 개 모델을 두 개 모델로 나눈 값.',
    eventsCounted: '초당 이벤트 {events}×10⁹개: 발표된 크기, 연결, 발화율에서 셈.',
    loopIsOurs:
      '반복문은 우리가 정한 것입니다. 8비트 가중치를 두 개씩 읽고 상태는 레지스터에 둡니다. 논문에는 명령어별 에너지만 있고 실행 횟수는 없습니다.',
    noCoreHolds:
      '상태 {states}개를 담는 코어가 없습니다. 가장 큰 코어는 {largest}개입니다. 이 계층은 거부됩니다.'
  },
  quantities: {
    power: '전력',
    powerPerChip: '칩당 전력',
    staticPower: '대기 전력',
    dynamicPower: '동적 전력',
    dynamicEnergyPerInference: '응답당 동적 에너지',
    energyPerInference: '응답당 에너지',
    energyPerEvent: '시냅스 이벤트당 에너지',
    energyPerNeuronMs: '뉴런·ms당 에너지',
    kernelEntries: '커널 항목 수',
    neuronEntries: '뉴런 상태 수',
    latencyOfEvent: '이벤트 처리 시간',
    time: '응답당 시간',
    realTimeFactor: '실시간 대비 시간',
    accuracy: '정확도',
    energyError: '도구의 에너지 오차',
    latencyError: '도구의 지연 오차'
  },
  validation: {
    title: '검증',
    command: '발표된 작업과 추정 비교 보기',
    about: '발표된 작업을 모든 매핑과 같은 추정기로 계산했습니다. 비율 1이 발표된 값입니다.',
    summary: '허용 {passed}, 불허 {failed}, 참고 {reference}',
    loading: '계산 중 …',
    workload: '작업',
    quantity: '항목',
    published: '발표값',
    ours: '추정값',
    ratio: '비율',
    accepted: '허용 범위',
    status: '결과',
    source: '출처',
    pass: '허용',
    fail: '불허',
    reference: '참고',
    atMost: '{high} 이하',
    between: '{low}–{high}',
    all: '전체',
    onlyChecked: '범위가 있는 것',
    onlyFailed: '불허',
    chart: '발표값 대비 추정값',
    table: '표',
    noneHere: '해당하는 작업이 없습니다.'
  },
  bars: {
    energy: '실행 에너지',
    whole: '전체',
    unknown: '알 수 없음',
    none: '알려진 에너지가 없어 그릴 것이 없습니다.',
    range: '{low}–{high}'
  },
  baselines: {
    title: '비교',
    command: '스파이크를 쓰지 않는 장치와 비교',
    about:
      '같은 일을 이벤트로, 매 스텝 모든 시냅스로, 그리고 응답마다 한 번 계산하는 스파이크 없는 네트워크로 계산합니다.',
    works: {
      events: '이벤트',
      dense: '매 스텝 모든 시냅스',
      network: '스파이크 없는 네트워크'
    },
    devices: {
      bound: '45 nm 연산',
      cpu: 'CPU(i7-4960X)',
      gpu: 'GPU(Titan Black)',
      arm: 'ARM Cortex-A'
    },
    neurons: '뉴런 수',
    fanOut: '뉴런당 시냅스',
    rate: '스텝당 뉴런 발화 비율',
    rateHint: '뉴런이 발화하는 스텝의 비율: 1 ms 스텝에서 5 %는 50 Hz입니다.',
    steps: '응답당 스텝',
    bits: '가중치 비트',
    reuse: '가중치 한 번 읽을 때 곱셈 수',
    reuseHint: '완전 연결 계층은 1, 합성곱과 배치는 더 큽니다.',
    utilisation: '최대치 대비 활용률',
    weightsInMemory: '가중치를 메모리에 둠',
    weightsInMemoryHint: '메모리 내 연산처럼 가중치를 옮기지 않고 곱합니다.',
    device: '장치',
    work: '일',
    energy: '응답당 에너지',
    ofEvents: '이벤트 대비',
    time: '응답당 시간',
    unknown: '알 수 없음',
    breakEven: '손익분기',
    breakEvenBelow:
      '스텝당 발화 {ofRun}는 손익분기 {rate}보다 낮습니다. 이벤트가 스파이크 없는 8비트 네트워크보다 덜 씁니다.',
    breakEvenAbove:
      '스텝당 발화 {ofRun}는 손익분기 {rate}보다 높습니다. 스파이크 없는 8비트 네트워크가 덜 씁니다.',
    study:
      '데이터 이동까지 셈한 연구는 다섯 스텝에서 {low}–{high}로 봅니다(Yan 등, arXiv 2409.08290).',
    invalid: '{low}에서 {high} 사이의 수가 필요합니다.'
  },
  cli: {
    validate: '발표된 작업을 계산해 발표값과 나란히 표시',
    head: '발표된 작업과 추정',
    of: '{quantity} ({of})'
  }
}
