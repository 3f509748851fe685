import type { reports as english } from '../en/reports'
import type { Translation } from '../translation'

export const reports: Translation<typeof english> = {
  kind: 'Engram 보고서',
  madeAt: '{time} 작성',
  oneRun: '실행 1건',
  manyRuns: '실행 {count}건',
  titleOfMany: '실행 {count}건 보고서',
  allNeurons: '모든 뉴런',
  figureNumber: '그림 {number}.',
  footer:
    'Engram으로 작성했습니다. 시각은 UTC이며, 표의 숫자는 반올림한 값입니다. 내보낸 파일에는 모든 자릿수가 있습니다.',
  sections: {
    metric: '지표',
    devices: '소자와 수치의 출처',
    merits: '성능 지표',
    contents: '차례',
    notes: '노트',
    summary: '요약',
    run: '실행',
    runs: '실행 목록',
    parameters: '매개변수',
    metrics: '지표',
    figures: '그림',
    models: '모델과 출처',
    provenance: '실행 환경과 이력',
    log: '경고와 오류'
  },
  run: {
    size: '크기',
    networkSize: '뉴런 {neurons}개, 시냅스 {synapses}개',
    measuredSize: '소자 {kinds}종 × {devices}개, 측정 {protocols}가지, 반복 {repeats}회',
    name: '이름',
    number: '번호',
    state: '상태',
    startedAt: '시작',
    seed: '시드',
    neurons: '뉴런 수',
    synapses: '시냅스 수',
    simulated: '시뮬레이션 시간',
    spikes: '스파이크 수',
    rate: '평균 발화율',
    wall: '소요 시간',
    tags: '태그',
    note: '메모',
    expect: '예상 결과'
  },
  states: {
    running: '실행 중',
    done: '완료',
    cancelled: '취소됨(일부 결과)',
    failed: '실패',
    interrupted: '중단됨(일부 결과)'
  },
  parameters: {
    active: '구동하는 라인',
    spread: '소자 간 산포',
    spreadDefault: '모델의 기본 산포',
    nonideality: '비이상성',
    ofDevice: '소자 고유의 값',
    points: '점의 수',
    matrix: '수 {rows} × {columns}개',
    simulation: '시뮬레이션',
    duration: '준비 구간 이후 길이',
    warmup: '준비 구간',
    timeStep: '시간 간격',
    population: '집단',
    populations: '집단',
    stimuli: '자극',
    projections: '투사',
    projection: '투사',
    recorders: '기록기',
    parameter: '매개변수',
    value: '값',
    name: '이름',
    model: '모델',
    targets: '대상',
    size: '크기',
    initial: '{variable}의 초깃값',
    positions: '위치',
    connector: '연결 방식',
    synapse: '시냅스',
    weight: '가중치',
    delay: '지연',
    differences: '서로 다른 값',
    noDifferences: '문서가 모두 같습니다. 실행은 시드와 장비만 다릅니다.',
    shown: '아래 표는 실행 {run}의 값입니다. 강조한 값은 실행마다 다릅니다.',
    defaults: '회색 값은 문서에 적지 않아 모델의 기본값을 쓴 것입니다.',
    ofRuns: '실행 {runs}'
  },
  values: {
    yes: '예',
    no: '아니요',
    all: '전체',
    default: '기본값',
    more: '외 {count}개'
  },
  laws: {
    uniform: '균등분포',
    normal: '정규분포',
    lognormal: '로그정규분포',
    low: '최소',
    high: '최대',
    mean: '평균',
    sd: '표준편차',
    min: '하한',
    max: '상한'
  },
  models: {
    sources: '출처',
    ofExperiment: '실험의 출처'
  },
  provenance: {
    prepare: '준비',
    calculate: '계산',
    hashesOfAny:
      '결과 해시는 문서와 시드와 계산된 모든 수에서 계산합니다. 문서와 시드와 엔진이 같으면 어느 장비에서 스레드를 몇 개 쓰든 해시가 같습니다.',
    app: '프로그램',
    engine: '엔진',
    runtime: '런타임',
    platform: '운영체제',
    processor: '프로세서',
    cores: '{processor}(코어 {cores}개)',
    memory: '장비 메모리',
    threads: '스레드 수',
    finishedAt: '종료',
    build: '신경망 구성',
    simulate: '시뮬레이션',
    store: '저장',
    peakMemory: '최대 메모리',
    bytesPerSynapse: '시냅스당 바이트',
    id: '실행 식별자',
    documentHash: '문서(SHA-256)',
    resultHash: '결과(SHA-256)',
    hashes:
      '결과 해시는 문서, 시드, 모든 스파이크와 기록된 모든 표본에서 계산합니다. 문서와 시드와 엔진이 같으면 어느 장비에서 스레드를 몇 개 쓰든 해시가 같습니다.'
  },
  log: {
    level: '수준',
    message: '내용',
    warning: '경고',
    error: '오류'
  },
  merits: {
    figure: '지수',
    about: '소자들의 중앙값입니다. 소자가 여럿이면 그 아래에 5–95 % 범위를 적었습니다.',
    definitions: '정의',
    restsOn: '성능 지표의 근거',
    restsOnAbout:
      '소자마다 매개변수 몇 개가 어디에서 왔는지 셌습니다. 각각의 출처는 매개변수 표에 있습니다.',
    moreLines: '그 밖에 {count}개가 더 있으며 폴더로 내보내면 모두 담깁니다.'
  },
  trust: { trust: '신뢰도', source: '출처', document: '직접 지정' },
  axes: {
    shareOfDevices: '소자의 비율',
    shareOfCurves: '곡선의 비율',
    wordLine: '워드 라인',
    bitLine: '비트 라인',
    current: '전류',
    error: '오차 (%)',
    time: '시간 (ms)',
    rate: '발화율 (Hz)',
    neuron: '뉴런',
    interval: '간격 (ms)',
    count: '개수'
  },
  figures: {
    simulated: '시뮬레이션',
    curves: '{protocol} 측정의 {device} 곡선',
    distribution: '{protocol} 측정의 {what}의 누적 분포',
    radar: '소자 {devices}개 비교',
    map: '{rows} × {columns} 셀 배열의 {map}',
    wordCurrents: '워드 라인으로 들어가는 전류',
    activity: '{population}의 스파이크 래스터와 발화율',
    intervals: '{population}의 스파이크 간격 분포',
    traces: '{population}의 {variable} 시간 경과',
    neuron: '뉴런 {neuron}',
    synapse: '{source} → {target}'
  },
  captions: {
    curve: '{device}의 {what}({protocol}).',
    curves: '{device}의 {what}({protocol}). 곡선 {count}개.',
    bands:
      '{device}의 {what}({protocol}). 선은 곡선 {count}개의 중앙값, 진한 띠는 25–75 %, 옅은 띠는 5–95 % 범위입니다.',
    measured: '동그라미는 측정값입니다: {name}.',
    measuredIn: '동그라미는 측정값입니다: {name}({source}).',
    figureSpread:
      '{what}({protocol}). 값이 가로축의 값 이하인 소자의 비율입니다(종류마다 소자 {count}개).',
    lastSpread:
      '{protocol} 측정이 끝났을 때의 {what}. 값이 가로축의 값 이하인 곡선의 비율입니다(곡선 {count}개).',
    radar:
      '좋고 나쁨의 방향이 정해진 성능 지표로 소자 {devices}개를 비교했습니다. 바깥 테두리가 그중 가장 좋은 값, 중심이 가장 나쁜 값이며 수치는 표에 있습니다.',
    radarSome:
      '좋고 나쁨의 방향이 정해진 성능 지표로 소자 {total}개 중 처음 {devices}개를 비교했습니다. 바깥 테두리가 그중 가장 좋은 값, 중심이 가장 나쁜 값이며 수치는 표에 있습니다.',
    maps: {
      conductance: '각 셀의 전도도입니다.',
      drop: '워드 라인과 비트 라인의 전압 차, 곧 각 셀에 남는 전압입니다.',
      current: '각 셀에서 워드 라인에서 비트 라인으로 흐르는 전류입니다.',
      error:
        '배선, 구동기, 감지 증폭기에 저항이 없는 같은 배열에 대한 상대 오차입니다. 그런 배열에서 전류가 흐르지 않는 셀은 회색입니다.',
      word: '워드 라인 각 마디의 전압입니다.',
      bit: '비트 라인 각 마디의 전압입니다.',
      matrix: '배열 전체가 입력 전압을 전류로 바꾸는 행렬입니다.'
    },
    bitCurrents: '비트 라인에서 나오는 전류. 실제 배선일 때와 배선 저항이 없다고 할 때입니다.',
    bitErrors: '비트 라인 전류의 오차. 배선 저항이 없는 배열에 대한 상대 오차입니다.',
    wordCurrents: '워드 라인으로 들어가는 전류입니다.',
    activity:
      '{population}의 활동(뉴런 {neurons}개, 스파이크 {spikes}개). 위는 시간과 뉴런별 스파이크, 아래는 {bin} ms 구간의 평균 발화율입니다.',
    density: '스파이크가 너무 많아 하나씩 그리지 않았습니다. 진할수록 스파이크가 많습니다.',
    intervals:
      '{population}의 스파이크 간격: {bin} ms 구간으로 센 간격 {intervals}개, 평균 {mean}, 뉴런별 변동계수(CV)의 평균 {cv}.',
    beyond: '더 긴 간격 {count}개는 축 밖에 있습니다.',
    traces: '{population}의 {variable} 변화, {interval} ms 간격으로 기록했습니다.',
    someWeights:
      '{population}의 {variable} 변화, {interval} ms 간격으로 기록했습니다. 기록한 시냅스 {neurons}개 중 처음 {shown}개입니다.',
    someTraces:
      '{population}의 {variable} 변화, {interval} ms 간격으로 기록했습니다. 기록한 뉴런 {neurons}개 중 처음 {shown}개입니다.'
  },
  bundle: {
    curves: '{device}의 곡선, {protocol} 측정: {columns}. 소자와 반복 번호는 0부터입니다',
    deviceFigures: '{device} 소자 하나하나의 성능 지표, {protocol} 측정, 한 줄에 하나',
    map: '{map}({unit}), 셀마다 수 하나: 한 줄이 워드 라인, 한 열이 비트 라인',
    bitLines: '배선 저항이 있을 때와 없을 때의 비트 라인 전류와 그 오차',
    wordLines: '워드 라인으로 들어가는 전류',
    si: '소자와 배열의 수는 SI 단위입니다.',
    hashOfAny: 'run.json의 resultHash는 문서, 시드, 모든 수에서 계산한 SHA-256입니다.',
    intro: 'Engram {version}에서 내보냈습니다({time}).',
    readme: '이 파일',
    report: '보고서: 웹 브라우저로 엽니다',
    metrics: '모든 실행의 지표, 한 줄에 하나',
    figures: '모든 소자와 측정의 성능 지표와 소자 간 분포',
    run: '실행 {number}: 매개변수, 실행 환경, 지표, 기록',
    document: '실험 문서: Engram에서 열어 다시 실행할 수 있습니다',
    spikes: '{population}의 스파이크, 기록기 {name}',
    states: '{population}의 {variables} 표본, 기록기 {name}',
    csv: 'CSV 파일은 UTF-8이고 첫 줄이 머리글입니다. 단위는 대괄호 안에 있고 소수점은 마침표입니다.',
    time: '시간은 준비 구간을 포함한 시뮬레이션 시작부터 셉니다. 뉴런 번호는 0부터입니다.',
    hash: 'run.json의 resultHash는 문서, 시드, 스파이크, 표본에서 계산한 SHA-256입니다.'
  },
  failures: {
    wrongView: '{kind} 보기를 요청했지만 다른 보기가 왔습니다. Engram의 결함이니 알려 주십시오.',
    tooDense: '한 시간 간격에 스파이크가 너무 많아 내보낼 수 없습니다.',
    noPrinter:
      'PDF를 만들려면 Engram 창 프로그램이 필요하지만 여기에는 없습니다. .html 보고서를 만들어 웹 브라우저에서 인쇄하십시오.',
    notPrinted:
      'PDF를 인쇄하지 못했습니다: {reason} .html 보고서를 만들어 웹 브라우저에서 인쇄하십시오.',
    diskFull:
      '디스크가 가득 차서 {file} 파일을 쓰지 못했습니다. 공간을 확보한 뒤 다시 시도하십시오.',
    notAllowed: '{file}에 쓸 권한이 없습니다. 다른 위치를 고르십시오.',
    readOnly: '{file}은(는) 읽기 전용 디스크에 있습니다. 다른 위치를 고르십시오.',
    isFolder: '{file}은(는) 폴더입니다. 파일 이름을 지정하십시오.',
    isFile: '같은 이름의 파일이 있어 {file} 폴더를 만들 수 없습니다. 다른 이름을 고르십시오.',
    nameTooLong: '{file}의 이름이 너무 깁니다. 더 짧은 이름을 고르십시오.',
    cannotWrite: '{file} 파일을 쓸 수 없습니다({code}).'
  }
}
