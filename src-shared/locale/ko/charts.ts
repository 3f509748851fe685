import type { charts as english } from '../en/charts'
import type { Translation } from '../translation'

export const charts: Translation<typeof english> = {
  toolbar: '그래프 도구',
  mark: '영역 확대',
  markHint:
    '그래프 위를 끌면 그 영역을 확대합니다. 끄면 끌 때 그래프가 이동합니다 (Shift를 누르면 반대로)',
  reset: '전체 보기',
  resetHint: '전체를 다시 봅니다 (0 또는 두 번 클릭)',
  actions: {
    png: 'PNG 그림으로 저장',
    svg: 'SVG 벡터 그림으로 저장',
    csv: '보이는 범위를 CSV 표로 저장',
    copyPicture: '그림 복사',
    copyData: '보이는 범위를 표로 복사',
    report: '보고서로 보내기',
    note: '그래프 그림을 노트에 넣기'
  },
  more: '저장, 복사, 보내기',
  copied: { picture: '그림을 복사했습니다.', data: '표를 복사했습니다.' },
  notCopied: '클립보드에 넣지 못했습니다.',
  log: {
    x: '가로축 로그 눈금',
    y: '세로축 로그 눈금',
    none: '0보다 큰 값이 없어 로그 축에 그릴 것이 없습니다',
    short: { x: '로그 x', y: '로그 y' },
    dropped: '로그 축에 놓을 수 없는 0 이하의 값 {count}개는 그리지 않았습니다'
  },
  keys: '화살표 키로 이동, 더하기와 빼기로 확대와 축소, 0으로 전체 보기, Shift와 화살표로 값 읽기',
  tooMuch: '한 번에 저장하기에 너무 많습니다. 범위를 좁힌 뒤 다시 저장하세요.',
  unreadable: '이 기록을 읽을 수 없습니다.',
  neuron: '뉴런 {neuron}',
  synapse: '{source} → {target}',
  axis: {
    weight: '가중치',
    synapses: '시냅스',
    source: '원천',
    target: '표적',
    time: '시간 ({unit})',
    withUnit: '{name} ({unit})',
    neuron: '뉴런',
    rate: '발화율',
    interval: '스파이크 간격',
    intervals: '간격 수',
    frequency: '주파수',
    power: '발화율의 파워',
    sinceMoment: '기준 시점부터의 시간',
    lag: '시간차',
    lagOf: '{population} 스파이크의 시간차',
    pairs: '스파이크 쌍',
    timesChance: '우연 대비 스파이크 쌍',
    size: '눈사태 하나의 스파이크 수',
    avalanches: '눈사태 수'
  },
  map: {
    cell: '워드 라인 {row}, 비트 라인 {column}: {value}',
    none: '값 없음'
  },
  analysis: {
    title: '분석',
    which: '분석',
    of: '스파이크',
    add: '분석 추가',
    remove: '이 분석 제거',
    fields: '분석 설정',
    heading: '{population} {analysis}',
    range: '분석은 위 그래프에 보이는 시간 범위를 대상으로 합니다.',
    wrong: '위 설정에 잘못된 값이 있습니다.',
    noTimes: '100 ms처럼 시간을 하나 이상 입력하세요.',
    bin: '구간 너비',
    itself: '자기 자신'
  },
  spectrum: {
    name: '파워 스펙트럼',
    highest: '최고 주파수',
    resolution: '분해능',
    subtitle: '조각 {segments}개의 평균(웰치), 간격 {step}',
    none: '스펙트럼을 구하기에는 시간 범위가 너무 짧습니다.'
  },
  psth: {
    name: '자극 전후 히스토그램(PSTH)',
    moments: '기준 시점',
    regular: '같은 간격으로',
    list: '목록대로',
    first: '처음',
    every: '간격',
    times: '시각',
    before: '이전',
    after: '이후',
    subtitle: '기준 시점 {trials}개의 평균, 구간 {bin}',
    none: '앞뒤 구간까지 이 시간 범위에 모두 들어오는 기준 시점이 없습니다.'
  },
  correlogram: {
    name: '상관도',
    of: '대상',
    each: '각 뉴런과 자기 자신',
    pair: '두 뉴런',
    reference: '기준 뉴런',
    target: '대상 뉴런',
    lag: '최대 시간차',
    chance: '같은 발화율의 독립적인 발화',
    subtitle: '스파이크 {pairs}쌍, 구간 {bin}. 선: 서로 독립일 때',
    none: '이 시간 범위에 해당하는 스파이크 쌍이 없습니다.'
  },
  crossCorrelogram: {
    name: '집단 간 교차상관도',
    against: '상대 집단',
    as: '표시',
    ratio: '우연 대비 비율',
    rate: '스파이크 전후 발화율',
    pairs: '스파이크 쌍 수',
    chance: '같은 발화율의 독립적인 집단',
    subtitle: '{pairs}쌍, 구간 {bin}',
    peak: '{lag}에서 우연의 {ratio}배',
    coefficient: '상관계수 {value}'
  },
  byNeuron: {
    name: '뉴런별 분포',
    measure: '지표',
    rate: '발화율',
    cv: '간격의 CV',
    lv: '국소 변동(LV)',
    fano: '파노 인자',
    window: '창 길이',
    neurons: '뉴런 수',
    subtitle: '뉴런 {neurons}개, 평균 {mean}, 중앙값 {median}',
    none: '이 시간 범위에서 이것을 구할 만큼 발화한 뉴런이 없습니다.'
  },
  avalanches: {
    name: '눈사태 크기',
    mean: '평균 스파이크 간격',
    given: '직접 입력',
    width: '너비',
    law: '가장 그럴듯한 멱법칙',
    few: '눈사태 {avalanches}개, 구간 {bin}',
    subtitle: '눈사태 {avalanches}개, 구간 {bin}. 선: 지수 {exponent}인 멱법칙',
    none: '이 시간 범위에서 시작하고 끝난 눈사태가 없습니다.'
  },
  raster: {
    title: '{population} 스파이크',
    subtitle: '보이는 범위의 스파이크 {spikes}개',
    none: '스파이크를 낸 뉴런이 없습니다.'
  },
  rate: {
    title: '{population} 발화율',
    subtitle: '기록한 뉴런의 평균, 구간 {bin}'
  },
  trace: {
    title: '{population}의 {variable}',
    subtitle: '뉴런 {from}~{to}, 모두 {count}개 기록',
    pages: '그릴 뉴런 선택',
    before: '앞쪽 뉴런',
    after: '뒤쪽 뉴런'
  },
  weights: {
    title: '{projection}의 가중치',
    subtitle: '{time}에 시냅스 {synapses}개, 평균 {mean}, 표준 편차 {sd}',
    traces: '시냅스 {count}개 중 {from}~{to}',
    before: '앞쪽 시냅스',
    after: '뒤쪽 시냅스',
    tools: '가중치를 보는 방법',
    time: '시각',
    matrix: '원천과 표적',
    cell: '{source}에서 {target}(으)로',
    none: '투사에 그런 시냅스가 없습니다.',
    history: '{projection}의 가중치 변화',
    historySubtitle: '띠: 시냅스의 5~95%와 25~75%',
    bands: '시냅스 비율',
    median: '중앙값',
    mean: '평균',
    chosen: '따라갈 시냅스',
    wrongSynapses: '시냅스를 여덟 개까지 0 → 1처럼 원천 → 표적으로 적으세요.',
    noSynapse: '{source}에서 {target}(으)로 가는 기록된 시냅스가 없습니다.'
  },
  phase: {
    title: '{population}의 위상 평면',
    fields: '위상 평면 설정',
    x: '가로 변수',
    y: '세로 변수',
    current: '입력 전류',
    currentHint:
      '널클라인과 화살표에 쓰입니다. 비워 두면 시간 범위 한가운데에서 자극이 주는 전류입니다',
    way: '궤적',
    nullcline: 'd{variable}/dt = 0',
    times: '{neuron}번 뉴런, {from}(어두움)부터 {to}(밝음)까지',
    with: '화살표와 널클라인: {current}',
    noFlow: '이 두 변수에 대해서는 모델의 식으로 화살표를 그릴 수 없습니다',
    same: '서로 다른 두 변수를 고르세요.'
  },
  rateCurve: {
    title: 'f–I 곡선',
    command: '뉴런의 f–I 곡선',
    of: '뉴런',
    model: '{model} (기본값)',
    from: '시작',
    to: '끝',
    points: '전류 수',
    transient: '버리는 시간',
    measure: '세는 시간',
    start: '측정',
    cancel: '취소',
    progress: 'f–I 곡선 측정 중',
    form: 'f–I 곡선 설정',
    text: '뉴런을 고르고 일정한 전류에서 얼마나 자주 발화하는지 재세요.',
    none: '아직 잰 것이 없습니다',
    plot: '{name}의 f–I 곡선',
    measured: '측정',
    closed: '해석해',
    current: '전류',
    subtitle: '전류 {points}개, {transient} 뒤 각각 {measure}',
    stopped: '{count}개는 실행이 멈추어 발화율이 없습니다',
    changed: '측정한 뒤 설정이 바뀌었습니다.',
    wrong: '전류를 단위와 함께 작은 값부터 적고, 전류 수는 2~401로 하세요.'
  },
  isi: {
    title: '{population} 스파이크 간격',
    none: '이 시간 범위에서 두 번 이상 발화한 뉴런이 없습니다.',
    mean: '간격 {intervals}개, 평균 {mean}',
    meanAndCv: '간격 {intervals}개, 평균 {mean}, 변동계수 {cv}'
  }
}
