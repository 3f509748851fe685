import type { networks as english } from '../en/networks'
import type { Translation } from '../translation'

export const networks: Translation<typeof english> = {
  cancel: '취소',
  names: { population: '집단', definition: '내 뉴런' },
  notices: { exported: '문서를 {file}에 저장했습니다' },
  commands: {
    add: {
      populations: '집단 추가',
      stimuli: '자극 추가',
      projections: '연결 추가',
      recorders: '기록기 추가',
      definitions: '직접 만드는 뉴런 모델 추가'
    },
    duplicate: '선택한 항목 복제',
    remove: '선택한 항목 삭제',
    import: '파일에서 실험 가져오기',
    export: '실험을 파일로 내보내기',
    run: '실험 실행'
  },
  edits: {
    addPopulation: '집단 {name} 추가',
    addStimulus: '자극 {name} 추가',
    addProjection: '연결 {name} 추가',
    addRecorder: '기록기 {name} 추가',
    addDefinition: '뉴런 모델 {name} 추가',
    duplicate: '{name} 복제',
    remove: '{name} 지우기',
    removeMany: '항목 {count}개 지우기',
    moveOne: '{name} 옮기기',
    move: '항목 {count}개 옮기기',
    align: '항목 {count}개 맞추기',
    distribute: '항목 {count}개를 고른 간격으로 놓기',
    arrange: '네트워크 정렬하기',
    group: '그룹 {name}(으)로 묶기',
    ungroup: '그룹 {name} 풀기',
    collapse: '그룹 {name} 접기',
    expand: '그룹 {name} 펼치기',
    renameGroup: '그룹 {before}의 이름을 {name}(으)로 바꾸기',
    attach: { stimuli: '{name}을(를) {target}에 연결', recorders: '{name}(으)로 {target} 기록' },
    detach: { stimuli: '{name}을(를) {target}에서 분리', recorders: '{name}의 {target} 기록 중단' },
    pasteMany: '항목 {count}개 붙여넣기',
    duplicateMany: '항목 {count}개 복제',
    setMany: '항목 {count}개의 {field} 변경',
    clearMany: '항목 {count}개의 {field} 초기화',
    fix: '{field} 바로잡기',
    rename: '이름 변경: {before} → {name}',
    renameExperiment: '실험 이름 변경: {name}',
    changeModel: '모델 변경: {model}',
    set: '{field} 변경',
    clear: '{field} 초기화'
  },
  experiments: {
    title: '실험',
    own: '이 프로젝트',
    none: '아직 없습니다. 아래 예제를 열거나 문서를 가져오세요.',
    import: '가져오기',
    create: '새로 만들기',
    samples: '예제',
    openSample: '열기',
    expect: '예상 결과',
    name: '실험 이름',
    runs: '실행 {count}회',
    more: '{name} 메뉴',
    rename: '이름 바꾸기',
    export: '내보내기',
    remove: '삭제',
    removeTitle: '실험을 삭제할까요?',
    removeText:
      '‘{name}’ 실험과 편집 내역을 프로젝트에서 삭제합니다. 실행 결과는 각자의 문서 사본과 함께 노트북에 남습니다.'
  },
  kinds: {
    populations: '집단',
    stimuli: '자극',
    projections: '연결',
    recorders: '기록기',
    definitions: '직접 만든 뉴런 모델'
  },
  kind: {
    experiment: '실험',
    populations: '집단',
    stimuli: '자극',
    projections: '연결',
    recorders: '기록기',
    definitions: '직접 만든 뉴런 모델'
  },
  structure: {
    title: '구조',
    tools: '선택한 항목',
    none: '열린 네트워크 없음',
    noneText: '옆 목록에서 실험이나 예제를 여세요.'
  },
  remove: {
    title: '{name} 항목을 삭제할까요?',
    titleMany: '항목 {count}개를 지울까요?',
    text: '이 집단에 딸린 다음 항목도 함께 삭제됩니다.',
    projections: '이 집단에서 나가거나 들어오는 연결: {count}개',
    others: '다른 집단에 쓰이지 않는 자극과 기록기: {count}개',
    orphans: '이 모델을 쓰는 집단에 다른 모델을 지정해야 합니다: {count}개',
    undo: '실행 취소 한 번으로 모두 되돌릴 수 있습니다.'
  },
  inspector: {
    title: '속성',
    none: '표시할 항목 없음',
    noneText: '실험을 연 다음 구조에서 항목을 선택하세요.'
  },
  field: {
    reset: '{field} 기본값으로 되돌리기',
    unit: '단위',
    aboutModel: '수식과 출처',
    removeParameter: '{name} 빼기',
    addRow: '행 추가',
    removeRow: '{row}행 삭제',
    moreRows: '{count}행 더 있습니다. 긴 목록은 문서 파일에서 편집하세요.',
    from: '시작',
    fromRow: '{row}행 시작 시각',
    value: '값',
    valueRow: '{row}행 값',
    time: '시각',
    timeRow: '{row}행 시각',
    list: {
      numbers: '숫자를 공백, 쉼표 또는 줄바꿈으로 구분해 적으세요.',
      trains: '한 줄에 뉴런 하나씩, 8 ms, 9.5 ms처럼 시각을 적으세요.',
      events: '한 줄에 이벤트 하나씩, 8 ms, 0처럼 시각과 뉴런을 적으세요.',
      connections:
        '한 줄에 연결 하나씩, 0, 5, 0.2 mV, 2 ms처럼 입력, 표적을 적고 따로 줄 때만 가중치와 지연을 적으세요.',
      wrong: '{line}번째 줄을 읽을 수 없습니다.',
      long: '항목이 {count}개여서 여기에서 편집할 수 없습니다. 문서 파일에서 편집하세요.'
    },
    neurons: {
      all: '전체',
      range: '범위',
      list: '목록',
      from: '첫 뉴런',
      count: '개수',
      notAList: '0, 1, 5-8 처럼 번호를 적으세요.'
    },
    distribution: {
      of: '{field}의 분포',
      constant: '모두 같은 값',
      uniform: '균등 분포',
      normal: '정규 분포',
      lognormal: '로그 정규 분포',
      low: '최솟값',
      high: '최댓값',
      mean: '평균',
      sd: '표준편차',
      min: '하한',
      max: '상한'
    }
  },
  item: {
    name: '이름',
    targets: '대상',
    weight: '가중치',
    delay: '지연',
    receptor: '수용체'
  },
  receptor: { bySign: '가중치 부호에 따름' },
  model: {
    title: '모델',
    neuron: '뉴런 모델',
    stimulus: '자극 모델',
    connector: '연결 규칙',
    synapse: '시냅스 모델',
    recorder: '기록기 모델'
  },
  experiment: {
    title: '실험 정보',
    name: '이름',
    description: '설명',
    expect: '예상 결과',
    sources: '출처'
  },
  simulation: {
    title: '시뮬레이션',
    duration: '길이',
    durationHint: '준비 구간이 끝난 뒤 기록하는 시간',
    warmup: '준비 구간',
    warmupHint: '먼저 시뮬레이션하며 기록하지 않는 시간',
    timeStep: '시간 간격',
    timeStepHint: '적분 간격',
    seed: '시드',
    seedHint: '시드가 같으면 스레드 수와 관계없이 결과가 같습니다'
  },
  population: {
    title: '집단',
    size: '뉴런 수',
    initial: '초기 상태',
    positions: '위치',
    arrangement: '배치',
    addPositions: '위치 지정',
    removePositions: '위치 없애기'
  },
  definition: {
    edit: '수식 편집',
    title: '제목',
    id: '문서에서 쓰는 이름(id)',
    description: '설명',
    method: '적분 방법',
    methods: {
      'exponential-euler': '지수 오일러',
      exact: '정확해(선형 방정식)',
      euler: '전진 오일러',
      rk4: '4차 룽게-쿠타'
    },
    equations: '방정식',
    equationsHint: '상태마다 dv/dt = …를 쓰고, 따로 이름 붙일 부분은 x = …로 씁니다.',
    equation: '방정식 {row}',
    equationCount: '방정식 {count}개',
    addEquation: '방정식 추가',
    spike: '스파이크',
    threshold: '발화 조건',
    reset: '스파이크가 나면',
    resetRow: '스파이크가 날 때의 대입 {row}',
    addReset: '대입 추가',
    refractory: '불응 시간',
    states: '상태 변수',
    parameters: '매개변수',
    receptors: '수용체',
    receptorsHint: '스파이크가 도착하는 곳입니다. 가중치가 상태에 더해집니다.',
    name: '이름',
    initial: '시작할 때',
    unit: '단위',
    standard: '기본값',
    target: '더할 상태',
    sign: '가중치',
    signs: { any: '모두', positive: '양수', negative: '음수' },
    populations: '이 모델을 쓰는 집단',
    unused: '아직 없습니다.',
    populate: '이 모델로 집단 추가',
    goToCharacter: '이 문자로 이동',
    badName: '이름은 영문자로 시작하고 영문자, 숫자, _만 쓸 수 있습니다.',
    badId: 'id는 영문자와 숫자로 쓰고, 그 사이에 - 또는 _를 하나씩 넣을 수 있습니다.',
    takenName: '이미 쓰이는 이름입니다: {name}. 다른 이름을 쓰세요.'
  },
  stimulus: { title: '자극' },
  projection: {
    title: '연결',
    source: '출발',
    target: '도착',
    connections: '연결 방식',
    synapses: '시냅스'
  },
  recorder: { title: '기록기' },
  problems: {
    title: '문제',
    noDocument: '열린 실험 없음',
    errors: '오류 {count}',
    warnings: '경고 {count}',
    none: '이 문서에는 문제가 없습니다.'
  },
  estimate: {
    title: '실행에 필요한 자원',
    neurons: '뉴런',
    synapses: '시냅스',
    cells: '셀',
    devices: '소자',
    curves: '곡선',
    values: '수치',
    timeHintOfAny:
      '마지막으로 실행했을 때 걸린 시간입니다. 실행한 적이 없으면 이 장비에서 잠깐 시험해 어림합니다',
    memory: '메모리',
    ofMemory: '{memory} (여유 {available})',
    time: '시간',
    about: '약 {time}',
    timeHint:
      '이 네트워크가 마지막으로 실행되었을 때의 속도로 계산합니다. 실행한 적이 없으면 이 컴퓨터에서 잰 계산 비용과 10 Hz 발화율로 추정합니다'
  },
  run: {
    title: '실행',
    start: '실행',
    startHint: '지금 화면의 실험을 실행합니다 (F5 또는 Ctrl+Enter)',
    pause: '일시 정지',
    resume: '계속',
    cancel: '실행 중단',
    seed: '시드',
    threads: '스레드',
    threadsAuto: '설정대로',
    nothingOpen: '실험이나 예제를 열면 실행할 수 있습니다.',
    repair: '프로젝트를 읽기 전용으로 열어 실행할 수 없습니다.',
    hasErrors: '문서에 오류가 {count}개 있어 실행할 수 없습니다. 문제 목록을 보세요.',
    paused: '일시 정지됨',
    phases: {
      queued: '대기 중',
      build: '네트워크 구성 중',
      simulate: '시뮬레이션 중',
      measure: '측정 중',
      solve: '푸는 중',
      map: '칩에 매핑하는 중',
      store: '결과 저장 중'
    },
    timeLeft: '{time} 남음',
    simulated: '{total} ms 중 {done} ms',
    spikes: '스파이크 {count}개',
    speed: '실시간의 {factor}배',
    number: '실행 {number}',
    openPage: '실행 페이지와 그래프 열기'
  },
  live: {
    title: '실시간 활동',
    none: '실행 중인 시뮬레이션 없음',
    noneText: '시뮬레이션하는 동안 스파이크와 발화율이 여기에 나타납니다.',
    now: '실시간',
    ended: '끝남',
    span: '표시할 시간',
    last: '최근 {time}'
  },
  document: {
    title: '문서',
    inStep: '실행될 문서입니다. 편집할 때마다 함께 바뀝니다.',
    copy: '복사',
    copied: '문서를 복사했습니다'
  },
  history: { title: '편집 내역', start: '처음 열었을 때' }
}
