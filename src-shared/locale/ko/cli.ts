import type { cli as english } from '../en/cli'
import type { Translation } from '../translation'

export const cli: Translation<typeof english> = {
  error: '오류:',
  warning: '경고:',
  wholeDocument: '문서',
  population: '집단',
  simulated: '시뮬레이션 시간',
  needed: '소요 시간',
  neededOf: '구성 {build}, 시뮬레이션 {simulate}(신경망 1초에 {factor}초)',
  threadsAndSeed: '스레드 수, 시드',
  spikes: '스파이크 수',
  hash: '결과 해시',
  project: '프로젝트',
  projectRun: '{project}의 실행 #{number}',
  report: '보고서',
  runHeading: '실행 #{number} “{name}”: {state}',
  undoing: '취소합니다. 지금까지 한 것은 되돌립니다. 바로 끝내려면 Ctrl+C를 다시 누르세요.',
  cancelling:
    '취소하는 중입니다. 지금까지 기록한 것은 보존됩니다. 바로 끝내려면 Ctrl+C를 한 번 더 누르십시오.',
  secondsLeft: '{seconds}초 남음',
  minutesLeft: '{minutes}분 {seconds}초 남음',
  phases: {
    queued: '대기 중',
    build: '신경망 구성 중',
    simulate: '시뮬레이션 중',
    measure: '측정 중',
    solve: '푸는 중',
    map: '칩에 매핑하는 중',
    store: '저장 중'
  },
  states: {
    running: '실행 중',
    done: '완료',
    cancelled: '취소됨',
    failed: '실패',
    interrupted: '중단됨'
  },
  help: {
    description:
      '창 없이 쓰는 Engram: 실험을 실행하고, 결과를 프로젝트에 보관하고, 보고서를 씁니다.',
    version: '버전을 출력합니다',
    help: '명령을 설명합니다',
    helpCommand: '명령을 설명합니다',
    usage: '사용법:',
    options: '옵션:',
    arguments: '인수:',
    commands: '명령:',
    exitCodes: '종료 코드: 0 완료, 2 잘못된 입력, 3 실패, 4 취소.'
  },
  options: {
    scale: '크기를 정할 수 있는 네트워크(microcircuit)의 크기, 0보다 크고 1 이하',
    threads: '사용할 스레드 수(1~256). 없으면 프로그램 설정을 따릅니다',
    seed: '모든 난수의 시드(0~4294967295). 없으면 문서의 값을 씁니다',
    project: '프로젝트 파일(.engram). 없으면 데이터 폴더의 default.engram',
    json: '표준 출력에 JSON 객체 하나만 출력합니다',
    language: 'en 또는 ko. 없으면 시스템 언어를 따릅니다'
  },
  run: {
    description:
      '실험 문서를 실행하여 프로젝트에 보관하고 지표를 출력합니다. Ctrl+C로 취소하면 일부 결과가 보존됩니다.',
    file: '실험 문서(JSON)',
    checkpoint:
      '체크포인트 사이의 초(0~86400). 중단된 실행은 체크포인트부터 이어서 실행할 수 있습니다. 생략하면 60, 0이면 만들지 않습니다',
    out: '보고서와 모든 기록의 CSV를 이 폴더에도 씁니다'
  },
  resume: {
    description:
      '중단되거나 취소된 실행을 마지막 체크포인트부터 이어서 실행하여 끊기지 않았을 때와 같은 결과를 얻습니다.',
    resuming: '실행 #{number}을(를) 이어서 실행합니다.'
  },
  validate: {
    description: '실험 문서를 실행하지 않고 검사하여 잘못된 곳을 모두 알려 줍니다.',
    good: '{file} 문서에는 오류가 없습니다.',
    memory: '메모리',
    tooLarge: '이 장비의 남은 메모리로는 실행할 수 없습니다.',
    memoryOf: '사용 가능한 {available} MB 중 {memory} MB',
    time: '예상 시간'
  },
  runs: {
    description: '프로젝트의 최근 실행을 나열합니다.',
    limit: '개수(1~1000)',
    none: '아직 실행이 없습니다. “engram run FILE”로 만드십시오.',
    more: '… 이전 실행 {count}건이 더 있습니다(--limit N)',
    number: '#',
    name: '이름',
    state: '상태',
    started: '시작(UTC)',
    seed: '시드',
    neurons: '뉴런',
    spikes: '스파이크',
    rate: '발화율(Hz)'
  },
  reportCommand: {
    description: '실행, 비교, 탐색 또는 소자의 보고서를 씁니다.',
    run: '실행 번호(12) 또는 식별자의 앞부분. 다른 서식에서는 그 대상',
    template: 'run, comparison(이름), sweep(번호), device(프리셋과 그것을 측정한 실행)',
    authors: '보고서 저자',
    out: 'F.pdf, F.html, 또는 JSON·CSV·HTML을 담을 폴더',
    title: '보고서 제목',
    summary: '보고서 첫머리에 둘 요약',
    written: '보고서를 썼습니다: {place}'
  },
  bench: {
    description: '이 장비에서 표준 신경망의 속도를 잽니다. 아무것도 보관하지 않습니다.',
    name: '신경망 이름. 없으면 목록의 첫 번째',
    costs: '모든 스파이크의 기록과 체크포인트에 드는 시간도 N회 되풀이하여 측정'
  },
  check: {
    description: '프로젝트 전체를 읽어 온전한지 알려 줍니다. 아무것도 바꾸지 않습니다.',
    file: '프로젝트 파일. 없으면 기본 프로젝트',
    error: '오류:',
    warning: '경고:',
    info: '정상:',
    counts: {
      comparisons: '비교',
      reports: '보고서',
      sweeps: '파라미터 탐색',
      sweepPoints: '탐색의 조합',
      sweepRuns: '탐색의 실행',
      experiments: '실험',
      edits: '편집',
      runs: '실행',
      documents: '고정된 문서',
      metrics: '지표',
      recordings: '기록',
      chunks: '기록 조각',
      logLines: '로그 줄',
      outcomes: '실행에 딸린 결과',
      devicePresets: '소자 프리셋',
      curveSets: '곡선 묶음',
      curveChunks: '곡선 조각',
      settings: '설정'
    }
  },
  backup: {
    description: '사용 중인 프로젝트도 새 파일로 복사합니다.',
    to: '사본 파일(.engram)',
    written: '사본을 만들었습니다: {file}({megabytes} MB)'
  },
  merge: {
    description:
      '다른 프로젝트의 모든 것을(휴지통 제외) 이 프로젝트로 가져옵니다. 다른 프로젝트는 바뀌지 않습니다.',
    file: '다른 프로젝트(.engram)',
    done: '{file}을(를) 합쳤습니다. 새로 추가: 실행 {runs}개, 실험 {experiments}개, 프리셋 {presets}개',
    collections: '새로 추가: 탐색 {sweeps}개, 비교 {comparisons}개, 보고서 {reports}개',
    copies: '양쪽에서 바뀐 비교와 보고서(저쪽 것은 사본으로 추가): {names}',
    known: '이미 있던 것: {count}개',
    changed: '양쪽에서 바뀐 실험(저쪽 것은 사본으로 추가): {names}',
    sameNames: '이름이 같은 실험이 이미 있음: {names}',
    renamed: '이름이 겹쳐 새 이름으로 추가한 프리셋: {names}',
    otherNotes: '노트가 서로 달라 이쪽 노트를 유지한 실행: {count}개'
  },
  exportRuns: {
    description:
      '고른 실행과 그 실험, 프리셋, 노트, 그리고 그 실행만 다루는 탐색·비교·보고서로 새 프로젝트를 만듭니다.',
    to: '새 프로젝트 파일(.engram)',
    runs: '실행 번호(12) 또는 ID의 앞부분',
    done: '실행 {count}개로 프로젝트를 만들었습니다: {file}'
  },
  usage: {
    unknownOption: '{name} 옵션은 없습니다.{hint} “engram --help”로 모두 볼 수 있습니다.',
    missingArgument: '{name} 인수가 빠졌습니다. 쓰는 법은 “engram --help”로 볼 수 있습니다.',
    optionMissingArgument: '{name} 옵션에는 값이 필요합니다.',
    missingOption: '{name} 옵션이 꼭 필요합니다.',
    unknownCommand: '{name} 명령은 없습니다.{hint} “engram --help”로 모두 볼 수 있습니다.',
    excessArguments:
      '이 명령이 받는 것보다 인수가 많습니다. 쓰는 법은 “engram --help”로 볼 수 있습니다.',
    noCommand: '할 일을 지정하십시오. “engram --help”로 명령을 볼 수 있습니다.',
    invalidValue: '{name}의 값이 맞지 않습니다. {reason}',
    wholeNumber: '{from}부터 {to}까지의 정수가 필요합니다.',
    didYouMean: '혹시 {similar}입니까?'
  },
  failures: {
    unknownRule: '“{rule}” 규칙은 없습니다. 있는 것: {known}.',
    otherKind:
      '{file}: {path}이(가) “{kind}”인데 여기서는 “characterisation”이어야 합니다. 다른 실험에는 engram run을 쓰세요.',
    noFile: '{file} 파일이 없습니다. 경로를 확인하십시오.',
    isFolder: '{file}은(는) 폴더입니다. 실험 문서(JSON)를 지정하십시오.',
    notAFile: '{file}은(는) 보통 파일이 아닙니다. 실험 문서(JSON)를 지정하십시오.',
    notReadable: '{file} 파일을 읽을 권한이 없습니다. 권한을 바꾸십시오.',
    cannotRead: '{file} 파일을 읽을 수 없습니다({code}).',
    tooLarge:
      '{file}의 크기는 {sizeMB} MB입니다. 문서는 {largestMB} MB까지입니다. 맞는 파일인지 확인하십시오.',
    notText: '{file}은(는) 텍스트 파일이 아닙니다. 실험 문서는 UTF-8로 쓴 JSON입니다.',
    empty:
      '{file} 파일이 비어 있습니다. 실험 문서는 JSON입니다. “resources/examples”에 보기가 있습니다.',
    notJson:
      '{file} {line}번째 줄 {column}번째 칸: “{near}”에서 JSON이 아닙니다. 그 앞에 빠진 쉼표, 괄호, 따옴표를 찾으십시오.',
    jsonEndsEarly:
      '{file} {line}번째 줄 {column}번째 칸: 파일이 너무 일찍 끝납니다. 닫는 괄호나 따옴표가 빠졌습니다.',
    notFinite:
      '{file} {line}번째 줄 {column}번째 칸: 숫자 {near}이(가) 너무 큽니다. 유한한 수를 쓰십시오.',
    tooDeep: '{file} {line}번째 줄 {column}번째 칸: 괄호가 문서로는 너무 깊게 겹쳐 있습니다.',
    invalidDocument: '{file} 문서를 실행할 수 없습니다. 고칠 오류: {count}개',
    noProject: '{file} 프로젝트가 없습니다. “engram run FILE --project {file}”로 만들 수 있습니다.',
    noDefaultProject:
      '아직 기본 프로젝트({file})가 없습니다. “engram run FILE”로 만들거나 --project로 지정하십시오.',
    noDataFolder:
      '데이터 폴더 {folder}을(를) 만들 수 없습니다({code}). ENGRAM_DATA에 쓸 수 있는 폴더를 지정하십시오.',
    onlyForLooking: '{file}은(는) 보기 전용으로 열렸습니다.',
    noRun: '이 프로젝트에 실행 {run}이(가) 없습니다. “engram runs”로 최근 실행을 볼 수 있습니다.',
    ambiguousRun:
      '{run}(으)로 시작하는 실행이 여럿입니다: {numbers}. 식별자를 더 길게 쓰거나 번호를 쓰십시오.',
    oneSubject: '{template} 서식의 보고서는 대상이 하나입니다. 하나만 지정하십시오.',
    noComparison: '프로젝트에 {name} 비교가 없습니다.',
    noSweep: '프로젝트에 {name} 탐색이 없습니다.',
    noPreset: '{name} 소자 프리셋이 Engram에도 프로젝트에도 없습니다.',
    outIsFolder: '{file}은(는) 폴더입니다. 파일 이름을 지정하십시오.',
    outIsFile:
      '{file}은(는) 파일입니다. PDF나 웹 페이지라면 이름이 .pdf 또는 .html로 끝나야 하고, 아니면 폴더를 지정하십시오.',
    notAShare: '0보다 크고 1 이하인 수여야 합니다.',
    noBench: '{name} 벤치는 없습니다. 다음 중에서 고르십시오: {names}.',
    notIntact:
      '{file}이(가) 온전하지 않습니다. 사본을 보관하고, 백업으로 돌아가거나 읽을 수 있는 것을 새 프로젝트에 저장하십시오.',
    runCancelled: '실행 #{number}을(를) 취소했습니다. 기록한 것은 보존되었습니다.',
    interrupted: '중단했습니다. 진행 중이던 실행은 다음에 프로젝트를 열 때 중단됨으로 표시됩니다.',
    runBroke: '실행 #{number}이(가) 제대로 끝나지 않았습니다({state}).',
    defect: 'Engram 자체의 결함입니다: {message} {log} 파일과 함께 알려 주십시오.',
    defectUnlogged: 'Engram 자체의 결함입니다: {message} 알려 주십시오.'
  },
  characterize: {
    estimate: '곡선 {curves}개를 재는 데 걸릴 것으로 보이는 시간: {time}, 메모리 {memory} MB.',
    description: '문서의 소자를 측정하고 성능 지수를 보입니다',
    curves: '--json으로 곡선을 최대 N개까지 출력합니다. 없으면 모두 출력합니다',
    measured: '측정한 곡선',
    figure: '성능 지수',
    median: '중앙값',
    value: '값',
    unit: '단위',
    low: '5 %',
    high: '95 %',
    devices: '소자 수'
  }
}
