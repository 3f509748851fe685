import type { devices as english } from '../en/devices'
import type { Translation } from '../translation'

export const devices: Translation<typeof english> = {
  names: { device: '소자', experiment: '새 특성 평가', train: '펄스열' },
  commands: {
    create: '새 특성 평가',
    moveUp: '선택한 항목을 위로 옮기기',
    moveDown: '선택한 항목을 아래로 옮기기'
  },
  add: {
    devices: '소자 추가',
    protocols: '측정 방법 추가',
    limits: '수율 기준 추가'
  },
  kinds: {
    devices: '소자',
    protocols: '측정 방법',
    limits: '수율 기준',
    measurements: '측정 데이터'
  },
  kind: {
    devices: '소자',
    protocols: '측정 방법',
    limits: '수율 기준',
    measurements: '측정 데이터'
  },
  edits: {
    addDevice: '소자 {name} 추가',
    addProtocol: '측정 방법 {name} 추가',
    addLimit: '{name} 기준 추가',
    addMeasurement: '측정 데이터 {name} 추가',
    move: '{name} 옮기기',
    nonidealityOn: '{device}의 {name} 켜기',
    nonidealityOff: '{device}의 {name} 끄기'
  },
  structure: {
    title: '소자와 측정 방법',
    tools: '선택한 항목',
    none: '열린 특성 평가가 없습니다',
    noneText: '목록에서 실험을 열거나 예제로 시작하십시오.',
    openSample: '예제 열기'
  },
  inspector: { noneText: '실험을 열고 소자나 측정 방법을 선택하십시오.' },
  picker: {
    label: '프리셋 또는 모델',
    search: '검색',
    own: '이 프로젝트의 프리셋',
    builtIn: 'Engram의 프리셋',
    models: '기본값 그대로의 모델'
  },
  technologies: {
    'nor-flash': 'NOR 플래시',
    mram: 'MRAM',
    pcram: '상변화 메모리(PCRAM)',
    rram: '저항 변화 메모리(RRAM, OxRAM)',
    cbram: '전도성 브리지 메모리(CBRAM)',
    oxide: '멤리스터성 산화물',
    memristor: '일반 멤리스터',
    feram: 'FeRAM',
    fefet: 'FeFET',
    memcapacitor: '멤커패시터',
    'redox-transistor': '산화환원 트랜지스터',
    'ionic-transistor': '이온 트랜지스터',
    capacitor: '커패시터',
    skyrmion: '스커미온',
    ideal: '이상화한 소자'
  },
  trust: {
    title: '수치의 신뢰도',
    source: '출처에서 확인',
    literature: '문헌값, 미확인',
    chosen: '기본값',
    fitted: '피팅한 값',
    unknown: '알려지지 않음',
    letter: { source: 'S', literature: 'L', chosen: 'D', fitted: 'F', unknown: '?' },
    about: {
      source: '표시한 출처에 실려 있는 수치입니다.',
      literature: '문헌에서 인용했으나 원문과 대조하지 않은 수치입니다.',
      chosen: '발표된 값이 없어 저희가 정한 적절한 값입니다.',
      fitted: '측정 데이터에서 추정한 값입니다.',
      unknown: '발표된 적이 없어 모델의 기본값을 대신 씁니다.'
    }
  },
  parameters: { title: '매개변수' },
  published: { title: '이 기술의 발표된 수치', none: '발표된 값 없음' },
  spread: {
    title: '소자 간 산포',
    between: '소자 간 차이',
    none: '없음',
    default: '통상적인 산포',
    own: '직접 지정',
    law: '{parameter}: 별도의 분포이므로 문서에서 편집하십시오.'
  },
  nonidealities: {
    title: '비이상성',
    count: '{count}개 켜짐',
    scale: '세기',
    scaleHint: '효과에 곱하는 값이며, 0이면 꺼집니다.'
  },
  population: {
    title: '소자 집단',
    devices: '종류별 소자 수',
    devicesHint: '소자마다 지정한 산포만큼 다릅니다',
    repeats: '반복 횟수',
    repeatsHint: '소자마다 각 측정을 처음부터 다시 하는 횟수입니다'
  },
  protocol: {
    label: '측정 방법',
    ofDevice: '지정하지 않은 진폭과 폭은 {device}의 값을 씁니다.',
    figures: '이 측정으로 얻는 성능 지표'
  },
  limit: {
    about: '모든 기준을 지키는 소자를 양품으로 보며, 수율은 양품의 비율입니다.',
    figure: '성능 지표',
    protocol: '측정 방법',
    every: '이 지표를 내는 모든 측정',
    min: '최솟값',
    max: '최댓값'
  },
  measurement: {
    device: '측정한 소자',
    protocol: '함께 표시할 측정',
    source: '출처',
    none: '지정 안 함',
    columns: '열'
  },
  drive: {
    title: '인가 파형',
    applied: '인가',
    read: '읽기',
    time: '시간',
    voltage: '전압',
    beginning: '앞부분만 표시',
    reads: '읽기와 간격은 펄스와 같은 길이로 표시',
    none: '이 소자는 이 방법으로 측정할 수 없습니다. 문제 패널을 보십시오.'
  },
  columns: { charge: '전하', capacitance: '정전용량' },
  curves: {
    title: '곡선',
    none: '아직 측정한 것이 없습니다',
    noneText: '실험을 실행하면 측정하는 동안 곡선이 여기에 나타납니다.',
    noneYet: '아직 도착한 곡선이 없습니다.',
    noDevice: '선택한 소자가 없습니다.',
    controls: '표시 항목',
    mode: '곡선 표시 방식',
    modes: { curves: '곡선', bands: '분위수 띠', distribution: '누적 분포' },
    needsMany: '곡선이 둘 이상 필요합니다. 소자 수나 반복 횟수를 늘리십시오.',
    bandsText: '모든 곡선의 중앙값, 25–75 %, 5–95 %',
    some: '곡선 {total}개 중 {drawn}개',
    all: '곡선 {total}개',
    x: '가로축',
    y: '세로축',
    of: '대상',
    at: '위치',
    first: '첫 점',
    last: '마지막 점',
    log: '로그',
    share: '이 값 이하인 곡선의 비율',
    measured: '측정점',
    run: '보고 있는 실행',
    outdated: '문서가 바뀜',
    outdatedHint:
      '이 실행 뒤에 문서가 바뀌었습니다. 다시 실행하면 지금 문서의 결과를 볼 수 있습니다.'
  },
  figures: {
    title: '성능 지표',
    none: '아직 지표가 없습니다',
    noneText: '실행이 끝나면 계산됩니다.',
    figure: '지표(중앙값)',
    range: '{low} ~ {high}',
    better: { high: '클수록 좋음', low: '작을수록 좋음' },
    limits: '수율',
    definition: '정의',
    compare: '비교할 소자',
    export: 'CSV로 내보내기',
    radar: '비교',
    radarText: '바깥쪽: 이 소자들 중 가장 좋음, 가운데: 가장 나쁨'
  }
}
