import type { failures as english } from '../en/failures'
import type { Translation } from '../translation'

export const failures: Translation<typeof english> = {
  defect:
    'Engram 내부에서 문제가 생겼습니다({method}: {message}). 저장된 것은 바뀌지 않았습니다. 알려 주세요.',
  unknownMethod: '“{method}” 호출은 없습니다.',
  badRequest: '“{method}” 호출을 이해하지 못했습니다. “{path}”이(가) 잘못되었습니다.',
  rateCurve: {
    cancelled: 'f–I 곡선 측정을 취소했습니다.',
    notRunning: '측정하고 있는 f–I 곡선 “{id}”이(가) 없습니다.',
    sameId: 'f–I 곡선 “{id}”을(를) 이미 측정하고 있습니다.'
  },
  app: {
    noClipboard: '창이 없으면 클립보드도 없습니다.',
    notAPicture: '복사할 수 있는 PNG 그림이 아닙니다.'
  },
  hardware: {
    noEntry: '하드웨어 목록에 “{id}” 항목이 없습니다.',
    noField: '하드웨어 목록에 “{field}” 항목이 없습니다.',
    notANumber: '“{field}” 값이 “{value}”입니다. 수가 와야 합니다.',
    idTaken: 'id “{id}”는 이미 쓰이고 있습니다. 칩에 다른 id를 주세요.'
  },
  emulation: {
    noChip: '목록에 “{id}” 칩이 없습니다.',
    noChipNearest: '목록에 “{id}” 칩이 없습니다. “{suggestion}”입니까?',
    model:
      '“{population}”은 {model} 모델인데 {chip}에는 이 모델도, 가까운 모델도 없습니다. 누설 적분 발화 모델이나 다른 칩을 고르십시오.',
    sameId: '“{id}”라는 비교가 이미 진행 중입니다.',
    notRunning: '진행 중인 비교 “{id}”가 없습니다.',
    notANetwork: '칩에서 실행할 수 있는 것은 신경망뿐인데 이 문서의 종류는 “{kind}”입니다.'
  },
  run: {
    invalidDocument:
      '문서에 오류가 {count}개 있습니다. 첫 오류는 {path}에 있습니다. 문제 목록을 보세요.',
    tooLarge:
      '시냅스 {synapses}개에 메모리 약 {needed}MB가 필요하지만 {available}MB만 남아 있습니다. 네트워크를 줄이거나 다른 프로그램을 닫으세요.',
    moreThreads:
      '네트워크에 {needed}MB가 필요하지만 스레드 하나는 4,096MB까지 담을 수 있습니다. 스레드 {threads}개 이상으로 실행하세요.',
    runaway:
      '집단 “{population}”의 활동이 폭주했습니다({timeMs} ms에 {rateHz} Hz). 실행을 멈추었고 그때까지의 결과는 남아 있습니다. 가중치, 억제, 불응기를 확인하세요.',
    notFinite:
      '{timeMs} ms에 집단 “{population}”의 {neuron}번 뉴런에서 “{variable}”이(가) 유한한 수를 벗어났습니다. 실행을 멈추었고 그때까지의 결과는 남아 있습니다. 시간 간격을 줄이거나 매개변수를 확인하세요.',
    outOfMemory:
      '스레드가 메모리 {megabytes}MB를 더 얻지 못했습니다. 네트워크를 줄이거나 스레드를 늘리거나 다른 프로그램을 닫으세요.',
    heapExhausted: '스레드의 메모리가 부족합니다. 기록하는 뉴런을 줄이거나 네트워크를 줄이세요.',
    notStored:
      '기록을 저장하지 못했습니다. 프로젝트의 디스크나 파일이 받아들이지 않았습니다. 실행을 멈추었고 그때까지의 결과는 남아 있습니다. 디스크가 가득 찼는지 확인하세요.',
    crashed:
      '실행 스레드가 중단되었습니다({reason}). 다른 실행에는 영향이 없으며 그때까지의 결과는 남아 있습니다. 다시 실행해 보고, 반복되면 알려 주세요.',
    noCheckpoint:
      '실행 #{number}에는 이어서 실행할 체크포인트가 없습니다. 처음부터 다시 실행하세요.',
    otherEngine:
      '실행 #{number}은(는) 엔진 {made} 버전으로 시작했고 지금은 {present} 버전이어서 수치가 달라질 수 있습니다. 시작할 때의 Engram으로 이어서 실행하거나 처음부터 다시 실행하세요.',
    unfitCheckpoint:
      '체크포인트가 이 Engram이 문서에서 만든 네트워크와 맞지 않습니다({reason}). 처음부터 다시 실행하세요.',
    alreadyRunning: '실행 #{number}은(는) 진행 중입니다.',
    cancelled: '실행이 취소되었습니다.',
    notRunning: '이 실행은 이미 끝났습니다.',
    changeTooLate: '실행이 끝나 자극을 더는 바꿀 수 없습니다. 문서를 바꾸고 다시 실행하십시오.',
    noStimulus: '이 실행에는 자극 “{stimulus}”이(가) 없습니다. 있는 자극: {known}.',
    noStimuli: '이 종류의 실행에는 바꿀 수 있는 자극이 없습니다.',
    notSteerable:
      '“{stimulus}”의 “{field}”은(는) 실행 중에 바꿀 수 없습니다. 바꿀 수 있는 것: {known}. 다른 것은 문서에서 바꾸고 다시 실행하십시오.',
    nothingToVerify: '끝까지 마친 실행만 검증할 수 있습니다. 그런 실행에만 해시가 있습니다.',
    measuringTooLarge:
      '측정에 메모리가 약 {needed} MB 필요하지만 {available} MB만 비어 있습니다. 다른 프로그램을 닫거나 반복, 점의 수, 스레드 수를 줄이세요.',
    arrayTooLarge:
      '셀 {cells}개인 배열에는 메모리가 약 {needed} MB 필요한데 {available} MB가 비어 있습니다. 배열을 줄이거나 다른 프로그램을 닫으세요.',
    notConverged:
      '모든 전류가 맞는 배열의 상태를 찾지 못했습니다. 가장 큰 전류의 {residual}만큼이 남았습니다. 전압을 낮추거나 전류-전압 법칙을 덜 가파르게 하세요.',
    noSuchView: '이 기록은 “{view}” 형태로 볼 수 없습니다.'
  },
  file: {
    missing: '{file} 파일이 없습니다.',
    notAFile: '{file}은(는) 파일이 아닙니다.',
    tooLarge: '{file}은(는) 문서로 보기에는 너무 큽니다.',
    unreadable: '{file}을(를) 읽을 수 없습니다({code}). 권한을 확인하세요.',
    notWritten: '{file}에 쓸 수 없습니다({code}). 다른 위치를 고르거나 공간을 확보하세요.',
    noPlace: '위치를 물어볼 수 없습니다. 파일을 지정하세요.'
  },
  document: {
    unreadable: '이 문서를 열 수 없습니다. {reason} (오류 {count}개 중 첫 번째, 위치 “{path}”)',
    notJson: '{file}은(는) JSON이 아닙니다. {line}행 {column}열에 오류가 있습니다.',
    notFinite: '{file} {line}행 {column}열의 수가 너무 큽니다. 유한한 수를 쓰세요.',
    noSample: '“{sample}” 예제가 없습니다.'
  },
  project: {
    missing: '파일 {file}이(가) 없습니다. 다른 프로젝트를 고르거나 새로 만드세요.',
    noFolder: '폴더 {folder}이(가) 없습니다. 폴더를 만들거나 다른 위치를 고르세요.',
    notAFile: '{file}은(는) 파일이 아닙니다. 이름이 .engram으로 끝나는 파일을 고르세요.',
    exists: '{file}이(가) 이미 있어 손대지 않았습니다. 다른 이름을 쓰거나 그 파일을 여세요.',
    notAProject:
      '{file}은(는) Engram 프로젝트가 아니거나 파일의 앞부분이 손상되었습니다. 다른 파일이나 백업 사본을 고르세요.',
    newer:
      '{file}은(는) 더 새로운 Engram에서 저장되었습니다(형식 {version}, 이 프로그램은 {latestVersion}까지). 볼 수는 있지만 고칠 수 없습니다. 새 Engram을 설치하세요.',
    locked:
      '{file}을(를) 다른 창이나 다른 프로그램이 쓰고 있습니다. 그쪽에서 닫은 뒤 다시 시도하세요.',
    damaged:
      '{file}이(가) 손상되었습니다. 보기 전용으로 열었으며 내용은 바꾸지 않습니다. 읽을 수 있는 것을 새 프로젝트로 저장하거나 백업 사본을 여세요.',
    unreadable:
      '{file}이(가) 심하게 손상되어 아무것도 읽을 수 없습니다. 백업 사본을 여세요. 파일은 그대로 두었습니다.',
    readOnly:
      '{file} 또는 그 폴더에 쓸 수 없어 보기 전용으로 열었습니다. 작업하려면 다른 위치로 복사하세요.',
    readOnlyFolder: '폴더 {folder}에 쓸 수 없습니다. 다른 위치를 고르세요.',
    backupOntoItself: '{file}은(는) 지금 열려 있는 프로젝트입니다. 사본에는 다른 이름을 쓰세요.',
    notOverwritten:
      '{file}이(가) 이미 있으며, 바꿔 써도 되는 프로젝트 사본이 아닙니다. 다른 이름을 쓰세요.'
  },
  windows: {
    none: '여기에는 창이 없습니다. 창을 열려면 명령 없이 Engram을 시작하세요.'
  },
  keymap: {
    notJson:
      '{file}의 단축키를 읽지 못했습니다. {line}행 {column}열에 오류가 있습니다. 파일을 고치거나 여기서 단축키를 새로 정할 때까지 기본 단축키를 씁니다.',
    notAKeymap:
      '{file}의 단축키를 읽지 못했습니다. “format”이 “engram-keymap”이 아니거나 “keys”가 없어 단축키 파일이 아닙니다. 기본 단축키를 씁니다.',
    notAKey:
      '{file}에서 “{id}”의 단축키 {value}은(는) 올바른 키가 아닙니다. “Mod+Shift+K”나 “F5”처럼 쓰세요. 다른 항목은 그대로 적용됩니다.',
    notText:
      '{file}에서 “{id}”의 단축키가 {value}입니다. “F5” 같은 글자로 쓰거나, 단축키가 없으면 null을 쓰세요. 다른 항목은 그대로 적용됩니다.'
  },
  sweep: {
    invalid: '파라미터 탐색에 오류가 {count}개 있습니다. 첫 오류는 {path}에 있습니다: {reason}',
    alreadyChecking: '이 계획의 조합을 이미 확인하고 있습니다. 기다리거나 멈추세요.',
    checkStopped: '확인을 멈추었습니다. 아무것도 실행하지 않았습니다.',
    notARun: '탐색은 여러 실행입니다. “탐색 시작”이나 “engram sweep”으로 시작하세요.',
    notRunning: '이 탐색은 진행 중이 아닙니다.',
    notPaused: '이 탐색은 멈추거나 취소된 것이 아니어서 이어서 할 것이 없습니다.',
    nothingFailed: '이 탐색에서 실패한 실행이 없습니다.',
    someFailed:
      '실행 {runs}개 가운데 {failed}개가 실패했고 나머지는 보관했습니다. 원인을 고친 뒤 실패한 것만 다시 할 수 있습니다.',
    badPoints:
      '실행할 수 없는 조합이 {count}개라서 아무것도 시작하지 않았습니다. 첫 조합은 {first} 탐색을 고치거나 그런 조합을 빼세요.',
    stillRunning: '이 탐색은 아직 진행 중입니다. 먼저 취소하세요.'
  },
  store: {
    stopped:
      '프로젝트가 더 이상 열려 있지 않습니다({reason}). 저장이 확인된 것은 모두 남아 있습니다. 다시 여세요.',
    noExperiment: '이 실험은 프로젝트에 더 이상 없습니다.',
    noComparison: '이 비교는 프로젝트에 더 이상 없습니다.',
    noReport: '이 보고서는 프로젝트에 더 이상 없습니다.',
    noSweep: '이 파라미터 탐색은 프로젝트에 더 이상 없습니다.',
    movedOn:
      '실험이 다른 곳에서 바뀌었습니다. 현재 {expected}단계가 아니라 {position}단계입니다. 다시 여세요.',
    noSuchStep: '실험에 {position}단계가 없습니다.',
    badEdit: '변경 내용이 문서와 맞지 않습니다({reason}). 아무것도 바꾸지 않았습니다.',
    brokenJournal:
      '이 실험의 편집 단계가 서로 맞지 않습니다. 파일이 손상되었으니 프로젝트를 검사하세요.',
    noRun: '이 실행은 프로젝트에 없습니다.',
    runEnded: '실행이 끝났으므로 기록된 내용은 더 이상 바뀌지 않습니다.',
    noRecording: '이 기록은 프로젝트에 없습니다.',
    damagedCheckpoint:
      '실행 #{number}의 체크포인트가 손상되었습니다. {piece}번째 부분의 체크섬이 다릅니다. 이어서 실행할 수 없으니 처음부터 다시 실행하세요. 그때까지의 기록은 볼 수 있습니다.',
    damagedChunk:
      '기록 “{name}”의 {chunk}번째 부분이 손상되었습니다. 다른 부분은 읽을 수 있습니다. 프로젝트를 검사하세요.',
    tooLarge: '기록 “{name}”은(는) 한 번에 읽기에 너무 큽니다. 더 짧은 구간을 고르세요.',
    damagedRow: '표 “{table}”의 한 항목이 손상되었습니다. 프로젝트를 검사하세요.',
    damaged:
      '{file}의 일부가 손상되어 읽을 수 없습니다. 프로젝트를 검사하고 파일의 사본을 보관하세요.',
    unreadable: '이 버전의 Engram은 프로젝트의 이 부분을 읽을 수 없습니다.',
    diskFull:
      '디스크가 가득 차서 {file}에 더 쓸 수 없습니다. 이미 저장된 것은 그대로 있습니다. 공간을 확보한 뒤 다시 시도하세요.',
    readOnly: '{file}에 쓸 수 없습니다. 디스크나 폴더가 읽기 전용입니다.',
    disk: '{file}에서 디스크 오류가 났습니다({code}). 이미 저장된 것은 바뀌지 않았습니다.'
  },
  backups: {
    onlyLooking: '프로젝트가 읽기 전용으로 열려 있어 새로 백업할 것이 없습니다.',
    underWay: '이미 백업을 만들고 있습니다.',
    noFolder:
      '백업 폴더 {folder}이(가) 없거나 쓸 수 없습니다. 디스크를 연결하거나 백업 화면에서 다른 폴더를 고르세요.',
    noRoom:
      '{folder}에 백업할 공간이 부족합니다. {needed} MB가 필요하지만 {free} MB만 남았습니다. 공간을 확보하거나, 보관 개수를 줄이거나, 다른 폴더를 고르세요.',
    notSound:
      '{folder}에 쓴 백업을 다시 읽을 수 없어 지웠습니다. 이전 백업은 그대로입니다. 디스크를 점검하세요.',
    gone: '백업 {file}이(가) 더 이상 없습니다.',
    damaged: '백업 {file}이(가) 손상되었습니다. 프로젝트는 그대로입니다. 다른 백업을 고르세요.',
    busy: '진행 중인 작업이 있습니다. 끝나기를 기다리거나 취소한 뒤 복원하세요.'
  },
  merge: {
    itself: '{file}은(는) 지금 열려 있는 프로젝트입니다. 다른 프로젝트를 고르세요.',
    newer:
      '{file}은(는) 더 새로운 Engram이 저장했습니다(형식 {version}, 이 버전은 {latestVersion}까지 지원). 합치려면 새 Engram을 설치하세요.',
    damaged:
      '{file}이(가) 손상되어 아무것도 가져오지 않았습니다. 파일을 열어 읽을 수 있는 것을 새 프로젝트로 저장한 뒤 그 프로젝트를 합치세요.',
    cancelled: '취소했습니다. 바뀐 것이 없습니다.',
    sameJob: '이미 진행 중입니다.',
    notRunning: '이미 끝났습니다.'
  },
  exportRuns: {
    notAll:
      '실행 {wanted}개 중 {found}개만 복사할 수 있습니다. 나머지는 진행 중이거나 휴지통에 있습니다. 프로젝트를 만들지 않았습니다.'
  },
  trash: {
    running: '실행 #{number}이(가) 진행 중입니다. 먼저 취소하거나 선택에서 빼세요.'
  },
  note: {
    notAPicture: 'PNG 그림이 아닙니다. 그래프를 노트로 보내거나 PNG를 붙여 넣으세요.',
    noPicture: '이 그림은 더 이상 프로젝트에 없습니다.',
    damagedPicture: '이 그림이 손상되었습니다. 노트에 다시 보내고 프로젝트를 검사하세요.'
  },
  fit: {
    noGroup: '측정에 그룹 {group}이(가) 없습니다. 열이 속한 그룹을 고르세요.',
    noCurve:
      '피팅할 수 있는 곡선이 없습니다. 전압과 전류, 시간과 전도도, 또는 펄스 뒤의 전도도를 지정하세요.',
    needsLoop: '전류–전압 곡선에는 전압 열과 전류 열이 필요합니다.',
    needsAmperes:
      '전류 “{name}”이(가) 임의 단위입니다. 모델은 암페어로 계산하므로 uA 같은 단위를 정하세요.',
    needsTime:
      '시간 열이 없습니다. 두 행 사이의 시간을 정하세요. 시간 없이는 소자가 얼마나 빨리 바뀌는지 알 수 없습니다.',
    needsCourse: '드리프트에는 시간 열과 전도도 또는 저항 열이 필요합니다.',
    needsPositive:
      '“{name}” 열에 0 이하의 값이 있습니다. 드리프트는 로그로 피팅하므로 그 값들을 빼세요.',
    tooFewPoints:
      '점이 {points}개이지만 {needed}개 이상이 필요합니다. 더 측정하거나 자유 매개변수를 줄이세요.',
    noModel: '이 곡선에는 {model} 모델이 없습니다. 다음 가운데 고르세요: {models}.',
    otherCurve: '{model} 모델은 {kind}에 피팅할 수 없습니다. 다른 모델을 고르세요.',
    noParameter: '{model} 모델에는 매개변수 {name}이(가) 없습니다. 매개변수: {names}.',
    emptyRange:
      '{name}의 범위가 비어 있습니다: {low}부터 {high}까지. 모델이 허용하는 범위 안에서 하한을 상한보다 작게 지정하십시오.',
    startOutside:
      '{name}을(를) {start}에서 시작할 수 없습니다: 범위는 {low}부터 {high}까지입니다. 그 안의 시작값을 고르십시오.',
    nothingFree: '{model}에 자유 매개변수가 없습니다. 하나 이상 정하세요.',
    incalculable:
      '{model} 모델은 어느 출발점에서도 계산되지 않았습니다. 일부 매개변수를 고정하거나 다른 모델을 고르세요.',
    noPreset:
      '{model}은(는) 소자 모델이 아니라 법칙이므로 프리셋이 될 수 없습니다. 값을 문서에 옮겨 쓰세요.',
    sameId: '{id}(이)라는 피팅이 이미 진행 중입니다.',
    notRunning: '진행 중인 피팅 {id}이(가) 없습니다.',
    cancelled: '피팅을 취소했습니다.',
    crashed: '피팅 스레드가 중단되었습니다({reason}). 다시 해 보고, 반복되면 알려 주세요.'
  },
  measurement: {
    empty: '{file}이(가) 비어 있습니다. 측정기가 저장한 파일을 고르세요.',
    binary:
      '{file}은(는) 텍스트 파일이 아닙니다. 측정기나 표 계산 프로그램에서 텍스트(CSV)로 내보내세요.',
    noNumbers:
      '{file}의 처음 {lines}줄 가운데 숫자로 된 행이 없습니다. 구분자와 소수점을 고르거나 다른 파일을 고르세요.',
    noRows: '{file}의 {line}번째 줄부터 숫자가 없습니다. 첫 줄을 다시 고르세요.',
    longLine: '{line}번째 줄이 백만 글자를 넘습니다. 측정값의 표가 아닙니다. 다른 파일을 고르세요.',
    fewerColumns:
      '열 {wanted}개를 지정했지만 표에는 {found}개뿐입니다. 더 적게 지정하거나 구분자를 바꾸세요.',
    noRoles: '뜻이 정해진 열이 없습니다. 어느 열이 전압, 전류, 전도도인지 정하세요.',
    unitNeeded:
      '{column}번째 열({name})은 {role}(으)로 읽지만 단위를 모릅니다. uA 같은 단위를 정하세요. 임의 단위는 1입니다.',
    wrongUnit:
      '{column}번째 열({name}): “{unit}”은(는) {role}의 단위가 아닙니다. 단위나 뜻을 바꾸세요.',
    notANumber:
      '{line}번째 줄 {column}번째 열({name}): “{text}”은(는) 숫자가 아닙니다. 고치거나 이 열을 “기타”로 두세요.',
    otherDecimal:
      '{line}번째 줄 {column}번째 열({name}): “{text}”의 소수점 기호가 앞의 숫자들과 다릅니다. 소수점 기호를 고르거나 값을 고치세요.',
    mixedUnits:
      '{line}번째 줄 {column}번째 열({name}): “{text}”의 단위는 {unit}이지만 앞의 값들은 {before}입니다. 한 열에는 한 단위만 쓰세요.',
    tooManyDevices:
      '{line}번째 줄 {column}번째 열({name}): 서로 다른 이름이 100,000개를 넘습니다. 정말 소자 이름인지 확인하세요.',
    shortRow:
      '{line}번째 줄에는 {wanted}칸이 아니라 {found}칸이 있습니다. 행을 채우거나 표의 범위를 다시 정하세요.',
    longRow:
      '{line}번째 줄에는 {wanted}칸이 아니라 {found}칸이 있습니다. 소수점 쉼표를 구분자로 읽었을 수 있습니다. 구분자를 바꾸거나 행을 고치세요.',
    unequalLengths:
      '“{short}” 열은 {line}번째 줄에서 {found}행으로 끝나지만 “{long}” 열은 {wanted}행입니다. 채우거나 열을 다른 그룹에 두세요.',
    missingValues:
      '“{name}” 열: 값 {count}개가 비어 있고, 처음은 {line}번째 줄입니다. 그 행들은 제외합니다.',
    thinned: '파일에 {rows}행이 있어 {every}행마다 하나씩, 모두 {kept}행을 남겼습니다.',
    cancelled: '읽기를 취소했습니다.',
    tooFewRows: '행이 {rows}개입니다. 곡선에는 3개 이상이 필요합니다.',
    constant: '“{name}” 열의 값이 모두 같습니다.',
    timeBackwards:
      '{line}번째 줄 {column}번째 열({name}): 시간이 늘지 않습니다. 시간순으로 정렬하거나 이 열을 빼고 행 사이의 시간을 정하세요.',
    unsorted:
      '{line}번째 줄 {column}번째 열({name}): 전압이 훑지 않고 오르내립니다. 행을 측정한 순서대로 두세요.',
    saturated:
      '“{name}” 열이 {line}번째 줄부터 {count}행 동안 {level}에 머무릅니다. 전류가 제한된 것입니다. 이 행들은 컴플라이언스로 보고 피팅에서 제외합니다.'
  },
  preset: {
    none: '이 프리셋은 프로젝트에 없습니다.',
    nameTaken:
      '프리셋 “{name}”이(가) 이미 있습니다. 다른 이름을 고르거나 기존 것의 이름을 바꾸세요.',
    inUse:
      '프리셋 “{name}”은(는) 실험 “{experiment}”에서 쓰이고 있습니다(모두 {count}개). 먼저 그 실험에서 다른 프리셋을 고르세요.',
    notAPreset: '{file}에는 소자 프리셋이 들어 있지 않습니다.'
  },
  device: {
    tooManyPoints:
      '곡선 하나가 {points}점이 되는데 최대는 20,000,000점입니다. 점이나 사이클을 줄이세요.',
    integration:
      '{time} s, {voltage} V에서 “{model}” 모델의 거동을 더 적분할 수 없습니다. 전압이나 제한 전류를 낮추거나 매개변수를 확인하세요.'
  },
  check: {
    well: '모두 읽었으며 온전합니다.',
    pages: '파일 내부가 손상되었습니다: {message}',
    definitions: '파일 안의 표 목록이 손상되었습니다. 표의 내용은 읽을 수 있습니다.',
    reference: '“{table}”의 항목 {row}이(가) 속한 “{parent}” 항목이 없습니다.',
    unreadable: '표 “{table}”을(를) 전부 읽을 수 없습니다.',
    document: '실행 {run}의 고정 문서가 실행 당시의 것이 아닙니다. 체크섬이 다릅니다.',
    journal: '실험 “{name}”의 편집 단계가 서로 맞지 않습니다.',
    missingChunk: '실행 {run}의 기록 “{name}”에서 {chunk}번째 부분이 없습니다.',
    checkpoint: '실행 {run}의 체크포인트에서 {piece}번째 부분이 손상되었습니다. 체크섬이 다릅니다.',
    chunk: '실행 {run}의 기록 “{name}”에서 {chunk}번째 부분이 손상되었습니다. 체크섬이 다릅니다.',
    sums: '실행 {run}의 기록 “{name}”에 든 값의 수가 적힌 수와 다릅니다.',
    interrupted: '비정상 종료로 중단된 실행: {count}개. 그때까지의 기록은 남아 있습니다.',
    newer:
      '더 새로운 Engram에서 저장된 프로젝트입니다(형식 {version}, 이 프로그램은 {latestVersion}까지).',
    more: '같은 종류가 {count}개 더 있습니다({kind}).'
  },
  mapping: {
    tooLarge:
      '시냅스 {synapses}개를 매핑하려면 {needed} MB가 필요한데 {available} MB가 비어 있습니다. 다른 프로그램을 닫거나 더 작은 신경망을 매핑하십시오.',
    notPlaced: '이 실행에서 신경망은 “{chip}”에 배치되지 않았습니다.'
  }
}
