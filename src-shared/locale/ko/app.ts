import type { app as english } from '../en/app'
import type { Translation } from '../translation'

export const app: Translation<typeof english> = {
  rooms: {
    title: '작업실',
    notebook: '연구 노트',
    networks: '네트워크',
    devices: '소자',
    crossbars: '크로스바'
  },
  commandGroups: {
    project: '프로젝트',
    experiment: '실험',
    run: '실행',
    view: '보기',
    edit: '편집',
    help: '도움말'
  },
  commands: {
    undo: '실행 취소',
    redo: '다시 실행',
    createProject: '새 프로젝트…',
    openProject: '프로젝트 열기…',
    backUpProject: '프로젝트 백업…',
    checkProject: '프로젝트 검사',
    mergeProject: '다른 프로젝트를 이 프로젝트에 합치기…',
    showExperimentNote: '실험 노트 보기',
    showTrash: '휴지통 보기',
    showBackups: '백업 보기',
    trashRuns: '고른 실행을 휴지통으로 옮기기',
    selectAllRuns: '목록의 모든 실행 고르기',
    exportRuns: '고른 실행으로 프로젝트 만들기…',
    chooseColumns: '열 고르기…',
    saveRunFilter: '이 필터 저장…',
    salvageProject: '읽을 수 있는 내용 저장…',
    palette: '모든 명령 보기',
    settings: '설정',
    notices: '알림',
    resetLayout: '이 작업실의 배치 초기화',
    goToNotebook: '연구 노트로 이동',
    goToNetworks: '네트워크로 이동',
    goToDevices: '소자로 이동',
    goToCrossbars: '크로스바로 이동',
    closePanel: '맨 앞 패널 닫기',
    nextPanel: '다음 패널로 이동',
    previousPanel: '이전 패널로 이동',
    switchTheme: '밝은 테마와 어두운 테마 전환',
    systemTheme: '시스템 테마 따르기',
    switchLanguage: '언어를 영어로 전환',
    openSample: '예제 열기…',
    cancelRun: '실행 중단',
    pauseRun: '실행 일시 정지',
    resumeRun: '실행 계속',
    reportRuns: '선택한 실행의 보고서 만들기…',
    clearRunFilters: '모든 실행 보기',
    findRuns: '실행 찾기'
  },
  palette: {
    title: '명령',
    placeholder: '명령 찾기',
    nothing: '이런 이름의 명령이 없습니다.'
  },
  actions: {
    undo: '되돌리기',
    cancel: '취소',
    close: '닫기',
    closeTab: '{title} 닫기',
    copy: '복사',
    copied: '복사됨',
    copyDetails: '자세한 내용 복사',
    addTag: '태그 추가',
    removeTag: '태그 {tag} 제거'
  },
  keys: { space: '스페이스' },
  units: {
    seconds: '초',
    minutes: '{minutes}분 {seconds}초',
    hours: '{hours}시간 {minutes}분'
  },
  phases: {
    queued: '대기 중',
    build: '구성 중',
    simulate: '시뮬레이션 중',
    measure: '측정 중',
    solve: '푸는 중',
    map: '매핑',
    store: '저장 중',
    paused: '일시 정지됨'
  },
  runStates: {
    running: '실행 중',
    done: '완료',
    cancelled: '중단됨',
    failed: '실패',
    interrupted: '비정상 종료'
  },
  status: {
    title: '상태',
    noProject: '프로젝트 없음',
    repair: '읽기 전용',
    running: '실행 진행률',
    left: '{time} 남음',
    more: '외 {count}건',
    threads: '사용 중인 스레드 / 전체',
    memory: '사용 중인 메모리'
  },
  notices: {
    none: '알림이 없습니다.',
    clear: '모두 지우기',
    unread: '알림, 읽지 않음 {count}건',
    interrupted:
      'Engram이 마지막으로 멈출 때 끊긴 실행이 {count}건 있습니다. 그때까지의 기록은 남아 있으며, 연구 노트에서 이어서 실행하거나 다시 실행할 수 있습니다.',
    queueRestored: '지난번 Engram이 멈췄을 때 기다리던 실행 {count}건을 다시 대기열에 넣었습니다.',
    backedUp: '프로젝트를 {file}에 복사했습니다.',
    runFailed: '실행이 실패했습니다. 연구 노트의 해당 페이지에서 원인을 볼 수 있습니다.',
    runStarted: '#{number} 실행을 시작했습니다.',
    runResumed: '#{number} 실행을 체크포인트부터 이어서 실행합니다.',
    duplicated: '#{number} 실행의 문서를 새 실험으로 열었습니다.',
    reportMade: '보고서를 {file}에 저장했습니다.',
    plotSaved: '그래프를 {file}에 저장했습니다.'
  },
  failures: {
    defect:
      'Engram 내부에서 오류가 발생했습니다. 저장된 내용은 안전합니다. 자세한 내용을 복사해 알려 주세요.'
  },
  repair: { title: '이 프로젝트는 읽기 전용으로 열려 있습니다.' },
  salvage: {
    title: '읽을 수 있는 내용을 저장했습니다',
    all: '손상된 프로젝트의 모든 내용을 읽어 복사했습니다.',
    some: '손상된 프로젝트의 일부는 읽을 수 없어 나머지만 복사했습니다.',
    unchanged: '손상된 파일 자체는 그대로 두었습니다.',
    copied: '복사됨',
    lost: '잃음',
    open: '새 프로젝트 열기',
    tables: {
      experiment: '실험',
      edit: '편집 기록',
      document: '고정된 문서',
      run: '실행',
      run_tag: '태그',
      metric: '지표',
      recording: '기록',
      chunk: '기록 조각',
      log_line: '로그 줄',
      setting: '설정'
    }
  },
  check: {
    title: '프로젝트 검사',
    sound: '프로젝트에 이상이 없습니다.',
    damaged: '프로젝트가 손상되었습니다.',
    schemaVersion: '파일 형식 버전',
    counts: {
      comparisons: '비교',
      reports: '보고서',
      sweeps: '파라미터 탐색',
      sweepPoints: '탐색의 조합',
      sweepRuns: '탐색의 실행',
      experiments: '실험',
      edits: '편집 기록',
      runs: '실행',
      metrics: '지표',
      recordings: '기록',
      chunks: '기록 조각',
      logLines: '로그 줄',
      documents: '고정된 문서'
    }
  },
  report: {
    arrange: '보고서에서 꾸미기…',
    title: '보고서',
    format: '형식',
    formats: { pdf: 'PDF', html: 'HTML', bundle: '폴더' },
    about: {
      pdf: '인쇄하거나 보낼 때',
      html: '벡터 그래프가 든 한 페이지',
      bundle: 'JSON과 CSV 데이터'
    },
    runs: '실행',
    heading: '제목',
    headingHint: '비워 두면 실행에서 가져옵니다',
    summary: '요약',
    summaryHint: '무엇을 물었고 무엇을 얻었는지',
    make: '보고서 만들기'
  },
  samples: {
    title: '예제 열기',
    expect: '예상되는 결과',
    open: '예제 열기'
  },
  settings: {
    title: '설정',
    appearance: '화면',
    language: '언어',
    theme: '테마',
    themes: { system: '시스템 설정에 따름', light: '밝게', dark: '어둡게' },
    simulation: '시뮬레이션',
    threads: '실행에 쓸 스레드 수',
    threadsHint:
      '0이면 코어 {cores}개에 스레드를 하나씩 씁니다. 결과는 스레드 수에 따라 달라지지 않습니다.',
    threadsRange: '0부터 {most}까지의 정수를 입력하세요.',
    project: '프로젝트',
    file: '파일',
    size: '크기',
    content: '내용',
    contentText: '실험 {experiments}개 · 실행 {runs}건',
    recent: '최근 프로젝트',
    about: '프로그램 정보',
    runtime: '실행 환경'
  },
  moreItems: '{count}개 더 있음',
  noPanels: '이 작업실의 패널이 모두 닫혀 있습니다.',
  brokenPanel: {
    title: '‘{title}’ 패널이 멈췄습니다',
    text: '프로그램의 잘못으로 이 패널이 멈췄습니다. 자료는 안전하고 나머지는 그대로 움직입니다. 다시 열어 보세요. 그래도 안 되면 자세한 내용이 원인을 알려 줍니다.',
    again: '다시 열기'
  },
  unknownPanel: '이 패널은 더 이상 Engram에 없습니다.'
}
