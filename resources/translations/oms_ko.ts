<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>A fixed value</source>
            <translation>고정된 값</translation>
        </message>
        <message>
            <source>A list of them</source>
            <translation>여러 개의 목록</translation>
        </message>
        <message>
            <source>A value, no object</source>
            <translation>객체가 아닌 값</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>주소</translation>
        </message>
        <message>
            <source>Body</source>
            <translation>본문</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>%1 변경</translation>
        </message>
        <message>
            <source>Change an object</source>
            <translation>객체 변경</translation>
        </message>
        <message>
            <source>Choose …</source>
            <translation>고르기 …</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>조건식</translation>
        </message>
        <message>
            <source>Create %1</source>
            <translation>%1 만들기</translation>
        </message>
        <message>
            <source>Create an object</source>
            <translation>객체 만들기</translation>
        </message>
        <message>
            <source>Criterion</source>
            <translation>제출 조건</translation>
        </message>
        <message>
            <source>Delete %1</source>
            <translation>%1 삭제</translation>
        </message>
        <message>
            <source>Delete an object</source>
            <translation>객체 삭제</translation>
        </message>
        <message>
            <source>Function</source>
            <translation>함수</translation>
        </message>
        <message>
            <source>It asks for nothing yet.</source>
            <translation>아직 묻는 것이 없습니다.</translation>
        </message>
        <message>
            <source>It does nothing yet.</source>
            <translation>아직 하는 일이 없습니다.</translation>
        </message>
        <message>
            <source>It may be done at any time.</source>
            <translation>언제든지 할 수 있습니다.</translation>
        </message>
        <message>
            <source>It tells nobody.</source>
            <translation>아무에게도 알리지 않습니다.</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>종류</translation>
        </message>
        <message>
            <source>Link %1 with %2 by %3</source>
            <translation>%1 – %2 연결: %3</translation>
        </message>
        <message>
            <source>Link two objects</source>
            <translation>두 객체 연결</translation>
        </message>
        <message>
            <source>Link type</source>
            <translation>링크 유형</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>메시지</translation>
        </message>
        <message>
            <source>Notification</source>
            <translation>알림</translation>
        </message>
        <message>
            <source>Objects of</source>
            <translation>객체의 유형</translation>
        </message>
        <message>
            <source>Parameter</source>
            <translation>매개변수</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>매개변수</translation>
        </message>
        <message>
            <source>People may change it</source>
            <translation>사람이 바꿀 수 있음</translation>
        </message>
        <message>
            <source>Recipients</source>
            <translation>받는 사람</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>규칙</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>%1 실행</translation>
        </message>
        <message>
            <source>Run a function</source>
            <translation>함수 실행</translation>
        </message>
        <message>
            <source>Shown to people</source>
            <translation>사람에게 보임</translation>
        </message>
        <message>
            <source>Side effects</source>
            <translation>부수 효과</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>제목</translation>
        </message>
        <message>
            <source>Submission criteria</source>
            <translation>제출 조건</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>내용</translation>
        </message>
        <message>
            <source>The current time</source>
            <translation>현재 시각</translation>
        </message>
        <message>
            <source>The current user</source>
            <translation>현재 사용자</translation>
        </message>
        <message>
            <source>Unlink %1 from %2 by %3</source>
            <translation>%1 – %2 연결 해제: %3</translation>
        </message>
        <message>
            <source>Unlink two objects</source>
            <translation>두 객체의 연결 해제</translation>
        </message>
        <message>
            <source>Webhook</source>
            <translation>웹훅</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>하는 일</translation>
        </message>
        <message>
            <source>What people read when it does not hold</source>
            <translation>조건이 맞지 않을 때 읽을 글</translation>
        </message>
        <message>
            <source>Which object</source>
            <translation>어느 객체</translation>
        </message>
        <message>
            <source>With which object</source>
            <translation>어느 객체와</translation>
        </message>
        <message>
            <source>a criterion</source>
            <translation>제출 조건</translation>
        </message>
        <message>
            <source>a parameter</source>
            <translation>매개변수</translation>
        </message>
        <message>
            <source>a rule</source>
            <translation>규칙</translation>
        </message>
        <message>
            <source>a side effect</source>
            <translation>부수 효과</translation>
        </message>
        <message>
            <source>fixed</source>
            <translation>고정</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>숨김</translation>
        </message>
        <message>
            <source>required</source>
            <translation>필수</translation>
        </message>
        <message>
            <source>the new %1</source>
            <translation>새 %1</translation>
        </message>
    </context>
    <context>
        <name>AssignmentLine</name>
        <message>
            <source>Fixed value of %1</source>
            <translation>%1의 고정된 값</translation>
        </message>
        <message>
            <source>No longer set %1</source>
            <translation>%1 더 이상 지정하지 않기</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>값</translation>
        </message>
        <message>
            <source>Value of %1</source>
            <translation>%1의 값</translation>
        </message>
    </context>
    <context>
        <name>AssignmentsBlock</name>
        <message>
            <source>Set a property</source>
            <translation>속성 지정</translation>
        </message>
        <message>
            <source>Set which property?</source>
            <translation>어느 속성을 지정할까요?</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>값</translation>
        </message>
        <message>
            <source>values</source>
            <translation>값</translation>
        </message>
    </context>
    <context>
        <name>AuthorDialog</name>
        <message>
            <source>Mail address</source>
            <translation>메일 주소</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Use this name</source>
            <translation>이 이름 사용</translation>
        </message>
        <message>
            <source>Who are you?</source>
            <translation>누구신가요?</translation>
        </message>
        <message>
            <source>Your name stands on every version you save. Others see it after you send.</source>
            <translation>저장하는 모든 버전에 이름이 남습니다. 보낸 뒤에는 다른 사람도 볼 수 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>BottomPanels</name>
        <message>
            <source>Hide the panels</source>
            <translation>패널 숨기기</translation>
        </message>
    </context>
    <context>
        <name>BranchNameDialog</name>
        <message>
            <source>A branch is a line of work of its own. Unsaved edits stay with the branch they were made on.</source>
            <translation>브랜치는 따로 이어 가는 작업입니다. 저장하지 않은 편집은 만든 브랜치에 남습니다.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Create and switch</source>
            <translation>만들고 전환</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Name of the branch</source>
            <translation>브랜치 이름</translation>
        </message>
        <message>
            <source>New branch</source>
            <translation>새 브랜치</translation>
        </message>
        <message>
            <source>There is a branch of this name already. Choose another.</source>
            <translation>같은 이름의 브랜치가 있습니다. 다른 이름을 고르세요.</translation>
        </message>
    </context>
    <context>
        <name>BranchesDialog</name>
        <message>
            <source>%1 has versions or edits that are nowhere else. Press Delete again to delete it all the same.</source>
            <translation>%1에는 다른 곳에 없는 버전이나 편집이 있습니다. 그래도 삭제하려면 삭제를 다시 누르세요.</translation>
        </message>
        <message numerus="yes">
            <source>%n to get</source>
            <translation>
                <numerusform>받을 것 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to send</source>
            <translation>
                <numerusform>보낼 것 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Branches</source>
            <translation>브랜치</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>삭제</translation>
        </message>
        <message>
            <source>Delete all the same</source>
            <translation>그래도 삭제</translation>
        </message>
        <message>
            <source>New branch…</source>
            <translation>새 브랜치…</translation>
        </message>
        <message>
            <source>Switch</source>
            <translation>전환</translation>
        </message>
        <message>
            <source>You are on this branch. Switch to another one to delete it.</source>
            <translation>지금 이 브랜치에 있습니다. 삭제하려면 다른 브랜치로 전환하세요.</translation>
        </message>
        <message>
            <source>a merge is open</source>
            <translation>병합 진행 중</translation>
        </message>
        <message>
            <source>this one</source>
            <translation>현재</translation>
        </message>
        <message>
            <source>unsaved edits</source>
            <translation>저장하지 않은 편집</translation>
        </message>
    </context>
    <context>
        <name>BulkSheet</name>
        <message>
            <source>Back</source>
            <translation>뒤로</translation>
        </message>
        <message numerus="yes">
            <source>Change %n decision(s) that were taken</source>
            <translation>
                <numerusform>이미 정한 %n개도 바꾸기</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Decide %n change(s)</source>
            <translation>
                <numerusform>%n개 결정</numerusform>
            </translation>
        </message>
        <message>
            <source>One choice for many</source>
            <translation>여러 항목에 한 번에 적용</translation>
        </message>
        <message>
            <source>These do not offer it and stay as they are:</source>
            <translation>이 선택을 할 수 없어 그대로 두는 항목:</translation>
        </message>
        <message>
            <source>These take it:</source>
            <translation>적용되는 항목:</translation>
        </message>
        <message>
            <source>These were decided already and stay:</source>
            <translation>이미 정해져 그대로 두는 항목:</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>외 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“{option}” for %n change(s)</source>
            <translation>
                <numerusform>변경 %n개에 “{option}”</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Canvas</name>
        <message>
            <source>%n cards selected</source>
            <translation>카드 %n개 선택</translation>
        </message>
        <message>
            <source>+%n more</source>
            <translation>+%n개 더</translation>
        </message>
        <message>
            <source>Arrows</source>
            <translation>화살표</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Ctrl+Arrows</source>
            <translation>Ctrl+화살표</translation>
        </message>
        <message>
            <source>Delete from the ontology</source>
            <translation>온톨로지에서 삭제</translation>
        </message>
        <message>
            <source>Drop on a card to make a link, on empty canvas to make a new type. Esc cancels.</source>
            <translation>카드에 놓으면 링크를, 빈 곳에 놓으면 새 유형을 만듭니다. Esc로 취소합니다.</translation>
        </message>
        <message>
            <source>Go to the next card</source>
            <translation>다음 카드로 이동</translation>
        </message>
        <message>
            <source>Link {name} from {source} to {target}</source>
            <translation>{source}에서 {target}(으)로 가는 링크 {name}</translation>
        </message>
        <message>
            <source>Move the selected cards</source>
            <translation>선택한 카드 옮기기</translation>
        </message>
        <message>
            <source>Name of {name}</source>
            <translation>{name}의 이름</translation>
        </message>
        <message>
            <source>New property of {name}</source>
            <translation>{name}의 새 속성</translation>
        </message>
        <message>
            <source>New type</source>
            <translation>새 유형</translation>
        </message>
        <message>
            <source>Open the card, or go to the other end of a link</source>
            <translation>카드 열기 또는 링크의 다른 끝으로 이동</translation>
        </message>
        <message>
            <source>Remove from the diagram</source>
            <translation>다이어그램에서 빼기</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>이름 바꾸기</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>모두 보기</translation>
        </message>
        <message>
            <source>Show the selection</source>
            <translation>선택한 것 보기</translation>
        </message>
        <message>
            <source>Walk along the links of a card</source>
            <translation>카드의 링크를 따라 이동</translation>
        </message>
        <message>
            <source>name: type</source>
            <translation>이름: 유형</translation>
        </message>
        <message>
            <source>{source} extends {target}</source>
            <translation>{source}이(가) {target}을(를) 확장</translation>
        </message>
        <message>
            <source>{source} implements {target}</source>
            <translation>{source}이(가) {target}을(를) 구현</translation>
        </message>
    </context>
    <context>
        <name>CanvasStrip</name>
        <message>
            <source>Canvas tools</source>
            <translation>캔버스 도구</translation>
        </message>
    </context>
    <context>
        <name>ChangesList</name>
        <message>
            <source>Changes</source>
            <translation>변경</translation>
        </message>
        <message>
            <source>Revert</source>
            <translation>되돌리기</translation>
        </message>
    </context>
    <context>
        <name>ChangesPanel</name>
        <message numerus="yes">
            <source>%n record(s) changed since the last version</source>
            <translation>
                <numerusform>마지막 버전 이후 레코드 %n개가 바뀌었습니다</numerusform>
            </translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>변경</translation>
        </message>
        <message>
            <source>Nothing changed since the last version</source>
            <translation>마지막 버전 이후 바뀐 것이 없습니다</translation>
        </message>
        <message>
            <source>Review and save version…</source>
            <translation>검토하고 버전 저장…</translation>
        </message>
        <message>
            <source>Take everything back</source>
            <translation>모두 되돌리기</translation>
        </message>
        <message>
            <source>What you edit is on disk at once and listed here until you save a version.</source>
            <translation>편집한 것은 바로 디스크에 저장되고, 버전을 저장할 때까지 여기에 보입니다.</translation>
        </message>
    </context>
    <context>
        <name>CheatSheet</name>
        <message>
            <source>Canvas and diagrams</source>
            <translation>캔버스와 다이어그램</translation>
        </message>
        <message>
            <source>Canvas keys</source>
            <translation>캔버스 단축키</translation>
        </message>
        <message>
            <source>Ctrl and wheel</source>
            <translation>Ctrl+휠</translation>
        </message>
        <message>
            <source>Double-click a card</source>
            <translation>카드 두 번 클릭</translation>
        </message>
        <message>
            <source>Double-click empty space</source>
            <translation>빈 곳 두 번 클릭</translation>
        </message>
        <message>
            <source>Drag out of the explorer</source>
            <translation>탐색기에서 끌어오기</translation>
        </message>
        <message>
            <source>Drag the ring of a card to another card</source>
            <translation>카드의 고리를 다른 카드로 끌기</translation>
        </message>
        <message>
            <source>Drag the ring to empty space</source>
            <translation>고리를 빈 곳으로 끌기</translation>
        </message>
        <message>
            <source>Keys and gestures</source>
            <translation>단축키와 동작</translation>
        </message>
        <message>
            <source>On the canvas</source>
            <translation>캔버스에서</translation>
        </message>
        <message>
            <source>Space and drag, or the middle button</source>
            <translation>Space 누르고 끌기 또는 가운데 버튼</translation>
        </message>
        <message>
            <source>a new type</source>
            <translation>새 유형</translation>
        </message>
        <message>
            <source>a new type, linked</source>
            <translation>연결된 새 유형</translation>
        </message>
        <message>
            <source>make a link</source>
            <translation>링크 만들기</translation>
        </message>
        <message>
            <source>move the view</source>
            <translation>화면 이동</translation>
        </message>
        <message>
            <source>open it</source>
            <translation>열기</translation>
        </message>
        <message>
            <source>put it here</source>
            <translation>여기에 놓기</translation>
        </message>
        <message>
            <source>zoom here</source>
            <translation>이 지점에서 확대·축소</translation>
        </message>
    </context>
    <context>
        <name>Chip</name>
        <message>
            <source>Remove %1</source>
            <translation>%1 제거</translation>
        </message>
    </context>
    <context>
        <name>ChoiceEditor</name>
        <message>
            <source>Several values</source>
            <translation>여러 값</translation>
        </message>
    </context>
    <context>
        <name>ColumnHead</name>
        <message>
            <source>Drag this onto the result to take all of this record from {branch}.</source>
            <translation>결과로 끌면 이 레코드 전체를 {branch}에서 가져옵니다.</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Back</source>
            <translation>뒤로</translation>
        </message>
        <message>
            <source>Cards can be cut from a diagram of their own, not from All types</source>
            <translation>카드는 ‘모든 유형’이 아닌 다이어그램에서만 잘라낼 수 있습니다</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>복사</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>잘라내기</translation>
        </message>
        <message>
            <source>Delete from the ontology…</source>
            <translation>온톨로지에서 삭제…</translation>
        </message>
        <message>
            <source>Delete this diagram</source>
            <translation>이 다이어그램 삭제</translation>
        </message>
        <message>
            <source>Draw a link</source>
            <translation>링크 그리기</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>복제</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>필드</translation>
        </message>
        <message>
            <source>Filter the explorer</source>
            <translation>탐색기 필터</translation>
        </message>
        <message>
            <source>Fit everything</source>
            <translation>모두 보이게 맞추기</translation>
        </message>
        <message>
            <source>Fit the selection</source>
            <translation>선택한 것에 맞추기</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>앞으로</translation>
        </message>
        <message>
            <source>Go to the diagram</source>
            <translation>다이어그램으로 이동</translation>
        </message>
        <message>
            <source>Grid</source>
            <translation>격자</translation>
        </message>
        <message>
            <source>Hierarchical</source>
            <translation>계층</translation>
        </message>
        <message>
            <source>Keys and gestures</source>
            <translation>단축키와 동작</translation>
        </message>
        <message>
            <source>Language: {name}</source>
            <translation>언어: {name}</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>글자 크게</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>배치</translation>
        </message>
        <message>
            <source>Layout: {name}</source>
            <translation>배치: {name}</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>New action type</source>
            <translation>새 액션 유형</translation>
        </message>
        <message>
            <source>New diagram</source>
            <translation>새 다이어그램</translation>
        </message>
        <message>
            <source>New diagram…</source>
            <translation>새 다이어그램…</translation>
        </message>
        <message>
            <source>New interface</source>
            <translation>새 인터페이스</translation>
        </message>
        <message>
            <source>New object type</source>
            <translation>새 객체 유형</translation>
        </message>
        <message>
            <source>New shared property</source>
            <translation>새 공유 속성</translation>
        </message>
        <message>
            <source>New struct type</source>
            <translation>새 구조체 유형</translation>
        </message>
        <message>
            <source>New value type</source>
            <translation>새 값 유형</translation>
        </message>
        <message>
            <source>Next diagram</source>
            <translation>다음 다이어그램</translation>
        </message>
        <message>
            <source>No card is selected</source>
            <translation>선택한 카드가 없습니다</translation>
        </message>
        <message>
            <source>No layout is running</source>
            <translation>진행 중인 배치가 없습니다</translation>
        </message>
        <message>
            <source>No type is selected that is not on this diagram yet</source>
            <translation>이 다이어그램에 아직 없는 유형이 선택되지 않았습니다</translation>
        </message>
        <message>
            <source>Nothing has been done yet</source>
            <translation>아직 한 일이 없습니다</translation>
        </message>
        <message>
            <source>Nothing is selected</source>
            <translation>선택한 것이 없습니다</translation>
        </message>
        <message>
            <source>Nothing was undone</source>
            <translation>취소한 것이 없습니다</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>붙여넣기</translation>
        </message>
        <message>
            <source>Pin, so that layouts leave it there</source>
            <translation>고정하여 배치에서 제외</translation>
        </message>
        <message>
            <source>Place an interface</source>
            <translation>인터페이스 놓기</translation>
        </message>
        <message>
            <source>Place an object type</source>
            <translation>객체 유형 놓기</translation>
        </message>
        <message>
            <source>Previous diagram</source>
            <translation>이전 다이어그램</translation>
        </message>
        <message>
            <source>Put the selection on this diagram</source>
            <translation>선택한 것을 이 다이어그램에 놓기</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>다시 실행</translation>
        </message>
        <message>
            <source>Redo: {what}</source>
            <translation>다시 실행: {what}</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>이름 바꾸기</translation>
        </message>
        <message>
            <source>Rename the diagram</source>
            <translation>다이어그램 이름 바꾸기</translation>
        </message>
        <message>
            <source>Rename this diagram…</source>
            <translation>이 다이어그램 이름 바꾸기…</translation>
        </message>
        <message>
            <source>Search everywhere</source>
            <translation>전체 검색</translation>
        </message>
        <message>
            <source>Search types, properties, commands</source>
            <translation>유형, 속성, 명령 검색</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>선택</translation>
        </message>
        <message>
            <source>Show all properties</source>
            <translation>속성 모두 표시</translation>
        </message>
        <message>
            <source>Show keys only</source>
            <translation>키만 표시</translation>
        </message>
        <message>
            <source>Show names only</source>
            <translation>이름만 표시</translation>
        </message>
        <message>
            <source>Show the explorer</source>
            <translation>탐색기 표시</translation>
        </message>
        <message>
            <source>Show the inspector</source>
            <translation>인스펙터 표시</translation>
        </message>
        <message>
            <source>Show the panels</source>
            <translation>패널 표시</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>글자 작게</translation>
        </message>
        <message>
            <source>Stop the layout</source>
            <translation>배치 중지</translation>
        </message>
        <message>
            <source>Take off this diagram</source>
            <translation>이 다이어그램에서 빼기</translation>
        </message>
        <message>
            <source>The clipboard holds no types or links. Copy some first.</source>
            <translation>클립보드에 유형이나 링크가 없습니다. 먼저 복사하세요.</translation>
        </message>
        <message>
            <source>The diagram is empty</source>
            <translation>다이어그램이 비어 있습니다</translation>
        </message>
        <message>
            <source>The diagram {name} was deleted; its types stay.</source>
            <translation>다이어그램 {name}을(를) 삭제했습니다. 유형은 그대로 있습니다.</translation>
        </message>
        <message>
            <source>Theme: as the system</source>
            <translation>테마: 시스템과 같게</translation>
        </message>
        <message>
            <source>Theme: dark</source>
            <translation>테마: 어둡게</translation>
        </message>
        <message>
            <source>Theme: high contrast, dark</source>
            <translation>테마: 고대비, 어둡게</translation>
        </message>
        <message>
            <source>Theme: high contrast, light</source>
            <translation>테마: 고대비, 밝게</translation>
        </message>
        <message>
            <source>Theme: light</source>
            <translation>테마: 밝게</translation>
        </message>
        <message>
            <source>This is the last place you were</source>
            <translation>여기가 마지막입니다</translation>
        </message>
        <message>
            <source>This is where you began</source>
            <translation>여기가 처음입니다</translation>
        </message>
        <message>
            <source>This tab always shows all types</source>
            <translation>이 탭은 항상 모든 유형을 보여 줍니다</translation>
        </message>
        <message>
            <source>Tree</source>
            <translation>트리</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>Undo: {what}</source>
            <translation>실행 취소: {what}</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>고정 해제</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>확대</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>축소</translation>
        </message>
        <message>
            <source>Zoom to 100 %</source>
            <translation>100%로 보기</translation>
        </message>
    </context>
    <context>
        <name>CompactDialog</name>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>압축</translation>
        </message>
        <message>
            <source>Compact project</source>
            <translation>프로젝트 압축</translation>
        </message>
        <message>
            <source>How far it is</source>
            <translation>진행 정도</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>나중에</translation>
        </message>
        <message>
            <source>Packing the history…</source>
            <translation>이력을 묶는 중…</translation>
        </message>
        <message>
            <source>The project file takes {size}. Its history is packed, and what no version, no undo step and no open merge leads to is removed. Nothing you can go back to is lost.</source>
            <translation>프로젝트 파일은 {size}입니다. 이력을 묶어 줄이고, 어떤 버전과 실행 취소 단계, 열린 병합에서도 쓰지 않는 것을 지웁니다. 되돌아갈 수 있는 것은 하나도 잃지 않습니다.</translation>
        </message>
        <message>
            <source>{sizes}. Everything in the file is still needed.</source>
            <translation>{sizes}. 파일에 있는 모든 것이 아직 쓰입니다.</translation>
        </message>
        <message>
            <source>{sizes}. {n} objects that nothing led to are gone.</source>
            <translation>{sizes}. 더 이상 쓰이지 않는 객체 {n}개를 지웠습니다.</translation>
        </message>
    </context>
    <context>
        <name>Compacting</name>
        <message>
            <source>Cancelled. The file is as it was.</source>
            <translation>취소했습니다. 파일은 그대로입니다.</translation>
        </message>
        <message>
            <source>The file could not be compacted, and nothing was changed: {why}</source>
            <translation>파일을 압축하지 못했습니다. 바뀐 것은 없습니다: {why}</translation>
        </message>
    </context>
    <context>
        <name>ComparisonPages</name>
        <message numerus="yes">
            <source>%n step(s) have no way back.</source>
            <translation>
                <numerusform>되돌릴 수 없는 단계 %n개.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) need a person.</source>
            <translation>
                <numerusform>사람이 정해야 하는 단계 %n개.</numerusform>
            </translation>
        </message>
        <message>
            <source>All values of something are lost.</source>
            <translation>값이 모두 없어지는 곳이 있습니다.</translation>
        </message>
        <message>
            <source>Changelog</source>
            <translation>변경 기록</translation>
        </message>
        <message>
            <source>Migration</source>
            <translation>마이그레이션</translation>
        </message>
        <message>
            <source>Migration plan</source>
            <translation>마이그레이션 계획</translation>
        </message>
        <message>
            <source>No values are lost.</source>
            <translation>없어지는 값이 없습니다.</translation>
        </message>
        <message>
            <source>Nothing follows: there is no difference.</source>
            <translation>차이가 없으므로 따르는 결과도 없습니다.</translation>
        </message>
        <message>
            <source>Nothing that people, programs or data would notice has changed.</source>
            <translation>사람, 프로그램, 데이터가 알아차릴 만한 변경이 없습니다.</translation>
        </message>
        <message>
            <source>Show the way back</source>
            <translation>되돌아가는 단계 보기</translation>
        </message>
        <message>
            <source>Some values may be lost.</source>
            <translation>일부 값이 없어질 수 있습니다.</translation>
        </message>
        <message>
            <source>There is a way back that restores everything.</source>
            <translation>모두 되돌릴 수 있습니다.</translation>
        </message>
        <message>
            <source>There is nothing to migrate.</source>
            <translation>마이그레이션할 것이 없습니다.</translation>
        </message>
        <message>
            <source>What follows</source>
            <translation>따르는 결과</translation>
        </message>
        <message>
            <source>What to show</source>
            <translation>무엇을 볼지</translation>
        </message>
    </context>
    <context>
        <name>ComparisonView</name>
        <message>
            <source>%n changed</source>
            <translation>변경 %n개</translation>
        </message>
        <message>
            <source>%n unchanged</source>
            <translation>그대로 %n개</translation>
        </message>
    </context>
    <context>
        <name>ComparisonWindow</name>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Compare versions</source>
            <translation>버전 비교</translation>
        </message>
        <message>
            <source>Copied the comparison.</source>
            <translation>비교 내용을 복사했습니다.</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>텍스트로 복사</translation>
        </message>
        <message>
            <source>From</source>
            <translation>출발</translation>
        </message>
        <message>
            <source>From version</source>
            <translation>이전 버전</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>확인 중…</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Save as Markdown</source>
            <translation>Markdown으로 저장</translation>
        </message>
        <message>
            <source>Save as Markdown…</source>
            <translation>Markdown으로 저장…</translation>
        </message>
        <message>
            <source>Saved {file}.</source>
            <translation>파일을 저장했습니다: {file}</translation>
        </message>
        <message>
            <source>Swap the two</source>
            <translation>둘을 맞바꾸기</translation>
        </message>
        <message>
            <source>The two versions could not be compared.</source>
            <translation>두 버전을 비교하지 못했습니다.</translation>
        </message>
        <message>
            <source>To</source>
            <translation>도착</translation>
        </message>
        <message>
            <source>To version</source>
            <translation>이후 버전</translation>
        </message>
        <message>
            <source>{file} cannot be written: {why}. Choose another place.</source>
            <translation>파일을 쓸 수 없습니다: {file} ({why}). 다른 위치를 선택하세요.</translation>
        </message>
        <message>
            <source>{name}: from {before} to {after}</source>
            <translation>{name}: {before} → {after}</translation>
        </message>
    </context>
    <context>
        <name>CompleteSheet</name>
        <message numerus="yes">
            <source>%n change(s) against base break what was right before.</source>
            <translation>
                <numerusform>기준과 비교해 %n개의 변경이 기존 사용을 깨뜨립니다.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) put together were not reviewed</source>
            <translation>
                <numerusform>합쳐진 변경 %n개를 아직 검토하지 않았습니다</numerusform>
            </translation>
        </message>
        <message>
            <source>A release of this would be {version}.</source>
            <translation>이대로 배포하면 버전은 {version}입니다.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>뒤로</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>둘 다</translation>
        </message>
        <message>
            <source>Complete merge</source>
            <translation>병합 완료</translation>
        </message>
        <message>
            <source>Fixed in another way</source>
            <translation>다른 방법으로 해결</translation>
        </message>
        <message>
            <source>Kept as in base</source>
            <translation>기준대로 둠</translation>
        </message>
        <message>
            <source>Merged without a question</source>
            <translation>묻지 않고 병합됨</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>메시지</translation>
        </message>
        <message>
            <source>Put together and reviewed</source>
            <translation>합쳐서 검토함</translation>
        </message>
        <message>
            <source>Taken from Mine</source>
            <translation>내 쪽에서 가져옴</translation>
        </message>
        <message>
            <source>Taken from Theirs</source>
            <translation>상대 쪽에서 가져옴</translation>
        </message>
        <message>
            <source>These records go:</source>
            <translation>없어지는 레코드:</translation>
        </message>
        <message>
            <source>Violations fixed</source>
            <translation>해결한 위반</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>직접 씀</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>외 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>{theirs} goes into {mine}</source>
            <translation>{theirs}을(를) {mine}에 병합합니다</translation>
        </message>
    </context>
    <context>
        <name>ConnectDialog</name>
        <message>
            <source>Address</source>
            <translation>주소</translation>
        </message>
        <message>
            <source>An empty ontology is made there, and your versions are sent to it.</source>
            <translation>그곳에 빈 온톨로지를 만들고 버전을 보냅니다.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>연결</translation>
        </message>
        <message>
            <source>Connect to an OMS</source>
            <translation>OMS에 연결</translation>
        </message>
        <message>
            <source>Look there</source>
            <translation>살펴보기</translation>
        </message>
        <message>
            <source>Name of the new ontology</source>
            <translation>새 온톨로지 이름</translation>
        </message>
        <message>
            <source>New ontology…</source>
            <translation>새 온톨로지…</translation>
        </message>
        <message>
            <source>Ontology</source>
            <translation>온톨로지</translation>
        </message>
        <message>
            <source>Send every version as soon as it is saved</source>
            <translation>버전을 저장하면 바로 보내기</translation>
        </message>
        <message>
            <source>Show the token</source>
            <translation>토큰 보기</translation>
        </message>
        <message>
            <source>This project and that ontology are brought together; Get merges what differs.</source>
            <translation>이 프로젝트와 그 온톨로지를 합칩니다. 다른 부분은 받기가 병합합니다.</translation>
        </message>
        <message>
            <source>This project is empty: what the OMS has is brought here.</source>
            <translation>이 프로젝트는 비어 있습니다. OMS에 있는 것을 가져옵니다.</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>토큰</translation>
        </message>
        <message>
            <source>Use small letters, digits, hyphens and points, such as airline-network.</source>
            <translation>소문자, 숫자, 하이픈, 점을 쓰세요. 예: airline-network</translation>
        </message>
        <message>
            <source>as it was given to you</source>
            <translation>받은 그대로</translation>
        </message>
    </context>
    <context>
        <name>ConsequencesView</name>
        <message>
            <source>If you choose “{option}”</source>
            <translation>“{option}”을(를) 고르면</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>외 %n개</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Deciding</name>
        <message>
            <source>Done again: {what}</source>
            <translation>다시 함: {what}</translation>
        </message>
        <message>
            <source>Nothing here offers “{option}”.</source>
            <translation>여기에는 “{option}”을(를) 할 수 있는 항목이 없습니다.</translation>
        </message>
        <message>
            <source>Only what was put together is reviewed; this is decided.</source>
            <translation>합쳐진 항목만 검토합니다. 이 항목은 정하는 것입니다.</translation>
        </message>
        <message>
            <source>Reviewed</source>
            <translation>검토함</translation>
        </message>
        <message>
            <source>The decision is cleared.</source>
            <translation>결정을 지웠습니다.</translation>
        </message>
        <message>
            <source>This item has no such option.</source>
            <translation>이 항목에는 그런 선택지가 없습니다.</translation>
        </message>
        <message>
            <source>This was merged without a question; edit the record after the merge.</source>
            <translation>묻지 않고 병합된 항목입니다. 병합한 뒤에 레코드를 편집하세요.</translation>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation>취소함: {what}</translation>
        </message>
        <message numerus="yes">
            <source>“{option}” for %n change(s)</source>
            <translation>
                <numerusform>변경 %n개에 “{option}”</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DeleteDialog</name>
        <message>
            <source>Delete</source>
            <translation>삭제</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n record(s)</source>
            <translation>
                <numerusform>레코드 %n개 삭제</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete {name}</source>
            <translation>{name} 삭제</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>그대로 두기</translation>
        </message>
        <message>
            <source>Much depends on it. Type its name to confirm:</source>
            <translation>많은 것이 여기에 의존합니다. 확인하려면 이름을 입력하세요:</translation>
        </message>
        <message>
            <source>Nothing else refers to it. Undo brings it back.</source>
            <translation>다른 곳에서 참조하지 않습니다. 실행 취소로 되돌릴 수 있습니다.</translation>
        </message>
        <message>
            <source>The name, to confirm</source>
            <translation>확인을 위한 이름</translation>
        </message>
        <message>
            <source>This also happens:</source>
            <translation>함께 일어나는 일:</translation>
        </message>
        <message>
            <source>What deleting does</source>
            <translation>삭제하면 일어나는 일</translation>
        </message>
    </context>
    <context>
        <name>Diagram</name>
        <message>
            <source>New interface</source>
            <translation>새 인터페이스</translation>
        </message>
        <message>
            <source>New type</source>
            <translation>새 유형</translation>
        </message>
    </context>
    <context>
        <name>DiagramArea</name>
        <message>
            <source>All types</source>
            <translation>모든 유형</translation>
        </message>
        <message>
            <source>Diagrams</source>
            <translation>다이어그램</translation>
        </message>
        <message>
            <source>Only types and interfaces stand on diagrams</source>
            <translation>다이어그램에는 유형과 인터페이스만 놓을 수 있습니다</translation>
        </message>
        <message>
            <source>This tab already shows all types</source>
            <translation>이 탭에는 이미 모든 유형이 있습니다</translation>
        </message>
    </context>
    <context>
        <name>DiagramPanel</name>
        <message>
            <source>Arranging…</source>
            <translation>배치하는 중…</translation>
        </message>
        <message>
            <source>Reading the diagram…</source>
            <translation>다이어그램을 읽는 중…</translation>
        </message>
        <message>
            <source>This tab shows all types. Press Shift+Del to delete from the ontology.</source>
            <translation>이 탭은 모든 유형을 보여 줍니다. 온톨로지에서 삭제하려면 Shift+Del을 누르세요.</translation>
        </message>
    </context>
    <context>
        <name>EmptyHint</name>
        <message>
            <source>Drag types here from the explorer, or press N to make one.</source>
            <translation>탐색기에서 유형을 끌어오거나 N을 눌러 새로 만드세요.</translation>
        </message>
        <message>
            <source>Press N or double-click to make the first one, or import a file.</source>
            <translation>N을 누르거나 두 번 클릭하여 첫 유형을 만들거나 파일을 가져오세요.</translation>
        </message>
        <message>
            <source>There are no types yet</source>
            <translation>아직 유형이 없습니다</translation>
        </message>
        <message>
            <source>This diagram is empty</source>
            <translation>빈 다이어그램입니다</translation>
        </message>
    </context>
    <context>
        <name>EmptyPage</name>
        <message>
            <source>Nothing is selected</source>
            <translation>선택한 것이 없습니다</translation>
        </message>
        <message>
            <source>Select a type in the explorer or a card on the diagram to see and edit it here. Select several to edit what they have in common.</source>
            <translation>탐색기의 유형이나 다이어그램의 카드를 선택하면 여기서 보고 편집할 수 있습니다. 여러 개를 선택하면 공통 항목을 함께 편집합니다.</translation>
        </message>
    </context>
    <context>
        <name>Explorer</name>
        <message>
            <source>By group</source>
            <translation>그룹별</translation>
        </message>
        <message>
            <source>By hierarchy</source>
            <translation>계층별</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>필터</translation>
        </message>
        <message>
            <source>Filter the explorer</source>
            <translation>탐색기 필터</translation>
        </message>
        <message>
            <source>How the explorer is arranged</source>
            <translation>탐색기 정렬 방식</translation>
        </message>
        <message>
            <source>Matching records</source>
            <translation>일치하는 레코드</translation>
        </message>
    </context>
    <context>
        <name>ExplorerDelegate</name>
        <message>
            <source>New name</source>
            <translation>새 이름</translation>
        </message>
    </context>
    <context>
        <name>ExplorerTree</name>
        <message>
            <source>Explorer</source>
            <translation>탐색기</translation>
        </message>
    </context>
    <context>
        <name>Fields</name>
        <message>
            <source>API name</source>
            <translation>API 이름</translation>
        </message>
        <message>
            <source>IRI</source>
            <translation>IRI</translation>
        </message>
        <message>
            <source>alias</source>
            <translation>별칭</translation>
        </message>
        <message>
            <source>description</source>
            <translation>설명</translation>
        </message>
        <message>
            <source>initials</source>
            <translation>초성</translation>
        </message>
        <message>
            <source>name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>name in another language</source>
            <translation>다른 언어의 이름</translation>
        </message>
        <message>
            <source>property</source>
            <translation>속성</translation>
        </message>
    </context>
    <context>
        <name>Files</name>
        <message>
            <source>About OMS Desktop</source>
            <translation>OMS Desktop 정보</translation>
        </message>
        <message>
            <source>Close this window</source>
            <translation>이 창 닫기</translation>
        </message>
        <message>
            <source>Compact project…</source>
            <translation>프로젝트 압축…</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>내보내기</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>내보내기…</translation>
        </message>
        <message>
            <source>Import into this project…</source>
            <translation>이 프로젝트로 가져오기…</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>New project…</source>
            <translation>새 프로젝트…</translation>
        </message>
        <message>
            <source>OMS Desktop {version}
An editor for ontologies that works offline.</source>
            <translation>OMS Desktop {version}
오프라인에서 쓰는 온톨로지 편집기입니다.</translation>
        </message>
        <message>
            <source>Open sample: {name}</source>
            <translation>예제 열기: {name}</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>열기…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>끝내기</translation>
        </message>
        <message>
            <source>Rename the project</source>
            <translation>프로젝트 이름 바꾸기</translation>
        </message>
        <message>
            <source>Rename the project…</source>
            <translation>프로젝트 이름 바꾸기…</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>사본 저장</translation>
        </message>
        <message>
            <source>Save a copy of the project…</source>
            <translation>프로젝트 사본 저장…</translation>
        </message>
        <message>
            <source>Start page</source>
            <translation>시작 페이지</translation>
        </message>
        <message>
            <source>The copy is {file}.</source>
            <translation>사본은 {file}입니다.</translation>
        </message>
        <message>
            <source>{n} records were written to {file}.</source>
            <translation>레코드 {n}개를 {file}에 썼습니다.</translation>
        </message>
    </context>
    <context>
        <name>FilterPanel</name>
        <message>
            <source>Only what blocks</source>
            <translation>막는 것만</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>모두 보기</translation>
        </message>
        <message>
            <source>Suggested</source>
            <translation>제안 있음</translation>
        </message>
    </context>
    <context>
        <name>ForecastView</name>
        <message numerus="yes">
            <source>%n thing(s) would have to be decided.</source>
            <translation>
                <numerusform>결정해야 할 것이 %n개 있습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>If you sent this now</source>
            <translation>지금 보낸다면</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>확인 중…</translation>
        </message>
        <message>
            <source>Next release: {number}</source>
            <translation>다음 릴리스: {number}</translation>
        </message>
        <message>
            <source>Nobody depends on it yet: it was neither sent nor released.</source>
            <translation>아직 보내거나 릴리스한 적이 없어 이것에 의존하는 곳이 없습니다.</translation>
        </message>
        <message>
            <source>Standing: {word}</source>
            <translation>상태: {word}</translation>
        </message>
        <message>
            <source>There is nothing to decide, and nobody who uses this ontology would notice.</source>
            <translation>결정할 것이 없고, 이 온톨로지를 쓰는 누구도 차이를 알아차리지 않습니다.</translation>
        </message>
        <message>
            <source>They merge without a question.</source>
            <translation>물음 없이 병합됩니다.</translation>
        </message>
        <message numerus="yes">
            <source>They merge without a question; %n thing(s) to look at.</source>
            <translation>
                <numerusform>물음 없이 병합됩니다. 살펴볼 것이 %n개 있습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>What sending would do</source>
            <translation>보내면 생기는 일</translation>
        </message>
        <message>
            <source>What sending would do could not be found out. Saving and sending still work.</source>
            <translation>보내면 어떻게 되는지 알아내지 못했습니다. 저장하고 보내는 데는 문제가 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>Going</name>
        <message>
            <source>Nothing blocks the merge any more.</source>
            <translation>병합을 막는 항목이 더 없습니다.</translation>
        </message>
        <message>
            <source>Nothing is left to decide. Ctrl+Enter completes the merge.</source>
            <translation>정할 것이 남지 않았습니다. Ctrl+Enter로 병합을 완료합니다.</translation>
        </message>
        <message>
            <source>Nothing is left to review.</source>
            <translation>검토할 항목이 남지 않았습니다.</translation>
        </message>
        <message>
            <source>Only what is open can wait for later.</source>
            <translation>열린 항목만 나중으로 미룰 수 있습니다.</translation>
        </message>
        <message>
            <source>The filter shows nothing that is open.</source>
            <translation>필터에 열린 항목이 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>GraphView</name>
        <message>
            <source>Diagram</source>
            <translation>다이어그램</translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message numerus="yes">
            <source>%n blocking</source>
            <translation>
                <numerusform>막힘 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left</source>
            <translation>
                <numerusform>%n개 남음</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to review</source>
            <translation>
                <numerusform>검토할 항목 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Abort…</source>
            <translation>중단…</translation>
        </message>
        <message>
            <source>Complete merge</source>
            <translation>병합 완료</translation>
        </message>
        <message>
            <source>Decide what is open first; a click lists it. Ctrl+Enter</source>
            <translation>열린 항목을 먼저 정하세요. 누르면 목록을 봅니다. Ctrl+Enter</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>병합</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>다시 실행</translation>
        </message>
        <message>
            <source>Redo decision</source>
            <translation>결정 다시 하기</translation>
        </message>
        <message>
            <source>Save the merge as a version. Ctrl+Enter</source>
            <translation>병합을 버전으로 저장합니다. Ctrl+Enter</translation>
        </message>
        <message>
            <source>The branches were merged with each other before; base is put together.</source>
            <translation>두 브랜치를 전에 서로 병합했으므로 기준을 합쳐 만들었습니다.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>Undo decision</source>
            <translation>결정 취소</translation>
        </message>
        <message>
            <source>base made of several versions</source>
            <translation>여러 버전을 합친 기준</translation>
        </message>
        <message>
            <source>base {version}, {day}</source>
            <translation>기준 {version}, {day}</translation>
        </message>
        <message>
            <source>{decided} of {total} decided</source>
            <translation>{total}개 중 {decided}개 결정</translation>
        </message>
    </context>
    <context>
        <name>HistoryPage</name>
        <message>
            <source>Added</source>
            <translation>추가됨</translation>
        </message>
        <message>
            <source>History</source>
            <translation>기록</translation>
        </message>
        <message>
            <source>Looking …</source>
            <translation>찾는 중 …</translation>
        </message>
        <message>
            <source>No version has changed it yet.</source>
            <translation>아직 이것을 바꾼 버전이 없습니다.</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>아직 저장하지 않음</translation>
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>All branches</source>
            <translation>모든 브랜치</translation>
        </message>
        <message>
            <source>History</source>
            <translation>기록</translation>
        </message>
        <message>
            <source>No releases yet. Release version… gives the last version a number.</source>
            <translation>아직 릴리스가 없습니다. ‘버전 릴리스…’가 마지막 버전에 번호를 붙입니다.</translation>
        </message>
        <message>
            <source>No versions yet</source>
            <translation>아직 버전이 없습니다</translation>
        </message>
        <message>
            <source>Releases only</source>
            <translation>릴리스만</translation>
        </message>
        <message>
            <source>Save a version when a piece of work is done; it stays here for ever.</source>
            <translation>작업 하나를 마치면 버전을 저장하세요. 언제까지나 여기에 남습니다.</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>버전</translation>
        </message>
    </context>
    <context>
        <name>HitModel</name>
        <message>
            <source>Found in</source>
            <translation>찾은 곳</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>종류</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>내용</translation>
        </message>
    </context>
    <context>
        <name>IconEditor</name>
        <message>
            <source>As its kind</source>
            <translation>종류에 따름</translation>
        </message>
        <message>
            <source>Several values</source>
            <translation>여러 값</translation>
        </message>
    </context>
    <context>
        <name>IconGrid</name>
        <message>
            <source>Icons</source>
            <translation>아이콘</translation>
        </message>
    </context>
    <context>
        <name>ImportReportDialog</name>
        <message>
            <source>Do not import</source>
            <translation>가져오지 않기</translation>
        </message>
        <message>
            <source>Everything in the file is kept, also what this program has no field for.</source>
            <translation>파일의 모든 내용을 유지합니다. 이 프로그램에 필드가 없는 것도 그대로 둡니다.</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>가져오기</translation>
        </message>
        <message>
            <source>Import {file}</source>
            <translation>{file} 가져오기</translation>
        </message>
        <message>
            <source>What is lost</source>
            <translation>잃는 것</translation>
        </message>
        <message>
            <source>What this program cannot carry:</source>
            <translation>이 프로그램이 담을 수 없는 것:</translation>
        </message>
        <message>
            <source>{added} records are new, {changed} change. You can undo the import.</source>
            <translation>새 레코드 {added}개, 바뀌는 레코드 {changed}개입니다. 가져오기는 실행 취소할 수 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>Importing</name>
        <message>
            <source>Importing {file}…</source>
            <translation>{file} 가져오는 중…</translation>
        </message>
        <message>
            <source>Reading {file}…</source>
            <translation>{file} 읽는 중…</translation>
        </message>
        <message>
            <source>The import was cancelled. Nothing was changed.</source>
            <translation>가져오기를 취소했습니다. 바뀐 것은 없습니다.</translation>
        </message>
        <message>
            <source>{file} could not be imported, and nothing was changed: {why}</source>
            <translation>{file}을(를) 가져오지 못했습니다. 바뀐 것은 없습니다: {why}</translation>
        </message>
        <message>
            <source>{file}: {added} records are new, {changed} changed.</source>
            <translation>{file}: 새 레코드 {added}개, 바뀐 레코드 {changed}개.</translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>%1 characters</source>
            <translation>%1자</translation>
        </message>
        <message>
            <source>API name</source>
            <translation>API 이름</translation>
        </message>
        <message>
            <source>Abstract: has no objects of its own</source>
            <translation>추상: 자체 객체가 없음</translation>
        </message>
        <message>
            <source>Add a type</source>
            <translation>유형 추가</translation>
        </message>
        <message>
            <source>Add to a group</source>
            <translation>그룹에 추가</translation>
        </message>
        <message>
            <source>Aliases</source>
            <translation>별칭</translation>
        </message>
        <message>
            <source>All of these types at once</source>
            <translation>이 유형 모두</translation>
        </message>
        <message>
            <source>Allowed values</source>
            <translation>허용 값</translation>
        </message>
        <message>
            <source>Along the link</source>
            <translation>링크를 따라</translation>
        </message>
        <message>
            <source>An IRI, then Enter</source>
            <translation>IRI를 적고 Enter</translation>
        </message>
        <message>
            <source>An example, then Enter</source>
            <translation>예를 적고 Enter</translation>
        </message>
        <message>
            <source>Another name, then Enter</source>
            <translation>다른 이름, 그다음 Enter</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>제한 없음</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>모양</translation>
        </message>
        <message>
            <source>Array: several values</source>
            <translation>배열: 여러 값</translation>
        </message>
        <message>
            <source>As a relation</source>
            <translation>관계로서</translation>
        </message>
        <message>
            <source>Asymmetric</source>
            <translation>비대칭</translation>
        </message>
        <message>
            <source>Attach to a type</source>
            <translation>유형에 붙이기</translation>
        </message>
        <message>
            <source>Attached to</source>
            <translation>붙은 곳</translation>
        </message>
        <message>
            <source>Base type</source>
            <translation>기본 유형</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>분류</translation>
        </message>
        <message>
            <source>Choose a link type</source>
            <translation>링크 유형 선택</translation>
        </message>
        <message>
            <source>Choose a replacement</source>
            <translation>대체할 것 선택</translation>
        </message>
        <message>
            <source>Choose a type</source>
            <translation>유형 선택</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>색</translation>
        </message>
        <message>
            <source>Compared by</source>
            <translation>비교 방법</translation>
        </message>
        <message>
            <source>Constraints</source>
            <translation>제약</translation>
        </message>
        <message>
            <source>Cosine</source>
            <translation>코사인</translation>
        </message>
        <message>
            <source>Data type</source>
            <translation>데이터 유형</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>기본값</translation>
        </message>
        <message>
            <source>Deleting one side deletes the other</source>
            <translation>한쪽을 삭제하면 다른 쪽도 삭제</translation>
        </message>
        <message>
            <source>Deprecation</source>
            <translation>사용 중단</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>설명</translation>
        </message>
        <message>
            <source>Digits</source>
            <translation>자릿수</translation>
        </message>
        <message>
            <source>Dimensions</source>
            <translation>차원</translation>
        </message>
        <message>
            <source>Display name</source>
            <translation>표시 이름</translation>
        </message>
        <message>
            <source>Dot product</source>
            <translation>내적</translation>
        </message>
        <message>
            <source>Euclidean</source>
            <translation>유클리드</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>예</translation>
        </message>
        <message>
            <source>Extend another interface</source>
            <translation>다른 인터페이스 확장</translation>
        </message>
        <message>
            <source>Extend another link type</source>
            <translation>다른 링크 유형 확장</translation>
        </message>
        <message>
            <source>Extend another property</source>
            <translation>다른 속성 확장</translation>
        </message>
        <message>
            <source>Extend another type</source>
            <translation>다른 유형 확장</translation>
        </message>
        <message>
            <source>Extends</source>
            <translation>확장</translation>
        </message>
        <message>
            <source>Fewest items</source>
            <translation>최소 항목 수</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>필드</translation>
        </message>
        <message>
            <source>Foreign key</source>
            <translation>외래 키</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>형식</translation>
        </message>
        <message>
            <source>From</source>
            <translation>출발</translation>
        </message>
        <message>
            <source>From RDF</source>
            <translation>RDF에서 온 것</translation>
        </message>
        <message>
            <source>Functional</source>
            <translation>함수적</translation>
        </message>
        <message>
            <source>General</source>
            <translation>일반</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>그룹</translation>
        </message>
        <message>
            <source>Hidden</source>
            <translation>숨김</translation>
        </message>
        <message>
            <source>History</source>
            <translation>기록</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>개수</translation>
        </message>
        <message>
            <source>IRI</source>
            <translation>IRI</translation>
        </message>
        <message>
            <source>Icon</source>
            <translation>아이콘</translation>
        </message>
        <message>
            <source>Implement an interface</source>
            <translation>인터페이스 구현</translation>
        </message>
        <message>
            <source>Implements</source>
            <translation>구현</translation>
        </message>
        <message>
            <source>Imports</source>
            <translation>가져오기 목록</translation>
        </message>
        <message>
            <source>Indexed</source>
            <translation>색인</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>인스펙터</translation>
        </message>
        <message>
            <source>Inverse functional</source>
            <translation>역함수적</translation>
        </message>
        <message>
            <source>Inverse of</source>
            <translation>역관계</translation>
        </message>
        <message>
            <source>Irreflexive</source>
            <translation>비반사적</translation>
        </message>
        <message>
            <source>Join table</source>
            <translation>연결 테이블</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>레이블</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>언어</translation>
        </message>
        <message>
            <source>Language of names and descriptions</source>
            <translation>이름과 설명의 언어</translation>
        </message>
        <message>
            <source>Least</source>
            <translation>최소</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>링크</translation>
        </message>
        <message>
            <source>Links to</source>
            <translation>연결 대상</translation>
        </message>
        <message>
            <source>Locked while active: programs rely on this name. Set the status to experimental or deprecated to change it.</source>
            <translation>활성 상태에서는 잠겨 있습니다. 프로그램이 이 이름을 씁니다. 바꾸려면 상태를 실험적 또는 사용 중단으로 바꾸세요.</translation>
        </message>
        <message>
            <source>Longest</source>
            <translation>최대 길이</translation>
        </message>
        <message>
            <source>Longest walk</source>
            <translation>최대 단계</translation>
        </message>
        <message>
            <source>Many</source>
            <translation>여럿</translation>
        </message>
        <message>
            <source>Mapping</source>
            <translation>매핑</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>메시지</translation>
        </message>
        <message>
            <source>Most</source>
            <translation>최대</translation>
        </message>
        <message>
            <source>Most items</source>
            <translation>최대 항목 수</translation>
        </message>
        <message>
            <source>Name seen from the other side</source>
            <translation>반대쪽에서 본 이름</translation>
        </message>
        <message>
            <source>Namespace of new records</source>
            <translation>새 레코드의 네임스페이스</translation>
        </message>
        <message>
            <source>No item twice</source>
            <translation>같은 항목 두 번 금지</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>제한 없음</translation>
        </message>
        <message>
            <source>None</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>보통</translation>
        </message>
        <message>
            <source>Not mapped</source>
            <translation>매핑 없음</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>정하지 않음</translation>
        </message>
        <message>
            <source>Not sensitive</source>
            <translation>민감하지 않음</translation>
        </message>
        <message>
            <source>Not shared</source>
            <translation>공유하지 않음</translation>
        </message>
        <message>
            <source>Object type</source>
            <translation>객체 유형</translation>
        </message>
        <message>
            <source>Object type of its own</source>
            <translation>별도 객체 유형</translation>
        </message>
        <message>
            <source>Objects can be searched by this interface</source>
            <translation>이 인터페이스로 객체 검색 가능</translation>
        </message>
        <message>
            <source>Of them after the point</source>
            <translation>그중 소수 자릿수</translation>
        </message>
        <message>
            <source>One</source>
            <translation>하나</translation>
        </message>
        <message>
            <source>One of these types</source>
            <translation>이 유형 중 하나</translation>
        </message>
        <message>
            <source>Other languages</source>
            <translation>다른 언어</translation>
        </message>
        <message>
            <source>Parts of the record</source>
            <translation>레코드의 부분</translation>
        </message>
        <message>
            <source>Pattern</source>
            <translation>패턴</translation>
        </message>
        <message>
            <source>Permissions carry over</source>
            <translation>권한이 이어짐</translation>
        </message>
        <message>
            <source>Personal data</source>
            <translation>개인 정보</translation>
        </message>
        <message>
            <source>Place among the tabs</source>
            <translation>탭 순서</translation>
        </message>
        <message>
            <source>Plural</source>
            <translation>복수형</translation>
        </message>
        <message>
            <source>Prefix</source>
            <translation>접두사</translation>
        </message>
        <message>
            <source>Prefixes</source>
            <translation>접두사</translation>
        </message>
        <message>
            <source>Prominent</source>
            <translation>강조</translation>
        </message>
        <message>
            <source>Properties</source>
            <translation>속성</translation>
        </message>
        <message>
            <source>Property that holds the key</source>
            <translation>키를 담은 속성</translation>
        </message>
        <message>
            <source>Read-only: it belongs to the imported module %1.</source>
            <translation>읽기 전용: 가져온 모듈 %1에 속합니다.</translation>
        </message>
        <message>
            <source>Read-only: its records cannot be edited</source>
            <translation>읽기 전용: 레코드를 편집할 수 없음</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>이유</translation>
        </message>
        <message>
            <source>Reflexive</source>
            <translation>반사적</translation>
        </message>
        <message>
            <source>Replaced by</source>
            <translation>대체</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>필수</translation>
        </message>
        <message>
            <source>Resource id</source>
            <translation>리소스 ID</translation>
        </message>
        <message>
            <source>Searchable</source>
            <translation>검색 가능</translation>
        </message>
        <message>
            <source>Secret</source>
            <translation>비밀</translation>
        </message>
        <message>
            <source>Sensitivity</source>
            <translation>민감도</translation>
        </message>
        <message>
            <source>Shared property</source>
            <translation>공유 속성</translation>
        </message>
        <message>
            <source>Shortest</source>
            <translation>최소 길이</translation>
        </message>
        <message>
            <source>State carries over</source>
            <translation>상태가 이어짐</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>상태</translation>
        </message>
        <message>
            <source>Stays until</source>
            <translation>유지 기한</translation>
        </message>
        <message>
            <source>Stored by</source>
            <translation>저장 방법</translation>
        </message>
        <message>
            <source>Symmetric</source>
            <translation>대칭</translation>
        </message>
        <message>
            <source>The base type never changes once a value type is in use. Make a new value type instead.</source>
            <translation>사용 중인 값 유형의 기본 유형은 바뀌지 않습니다. 대신 새 값 유형을 만드세요.</translation>
        </message>
        <message>
            <source>This is no regular expression: %1</source>
            <translation>정규식이 아닙니다: %1</translation>
        </message>
        <message>
            <source>To</source>
            <translation>도착</translation>
        </message>
        <message>
            <source>Transitive</source>
            <translation>추이적</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>유형</translation>
        </message>
        <message>
            <source>Types</source>
            <translation>유형</translation>
        </message>
        <message>
            <source>UUID</source>
            <translation>UUID</translation>
        </message>
        <message>
            <source>Unique</source>
            <translation>고유</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>단위</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>사용</translation>
        </message>
        <message>
            <source>Uses</source>
            <translation>사용처</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>값</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>버전</translation>
        </message>
        <message>
            <source>Version IRI</source>
            <translation>버전 IRI</translation>
        </message>
        <message>
            <source>Visibility</source>
            <translation>표시 정도</translation>
        </message>
        <message>
            <source>What it is, in a sentence or two</source>
            <translation>무엇인지 한두 문장으로</translation>
        </message>
        <message>
            <source>Why it should no longer be used</source>
            <translation>더 이상 쓰지 않는 이유</translation>
        </message>
        <message>
            <source>Write a date such as 2026-12-31.</source>
            <translation>2026-12-31 같은 날짜를 적으세요.</translation>
        </message>
        <message>
            <source>Write a number such as 900 or 0.5, or a date such as 2026-12-31.</source>
            <translation>900이나 0.5 같은 수, 또는 2026-12-31 같은 날짜를 적으세요.</translation>
        </message>
        <message>
            <source>Write a whole number from 1, or leave it empty.</source>
            <translation>1 이상의 정수를 적거나 비워 두세요.</translation>
        </message>
        <message>
            <source>Write a whole number, or leave it empty.</source>
            <translation>정수를 적거나 비워 두세요.</translation>
        </message>
        <message>
            <source>Write a whole number.</source>
            <translation>정수를 적으세요.</translation>
        </message>
        <message>
            <source>ex: https://example.org/, then Enter</source>
            <translation>ex: https://example.org/, 그다음 Enter</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>%1에서 옴</translation>
        </message>
        <message>
            <source>ko: message, then Enter</source>
            <translation>ko: 메시지, 그다음 Enter</translation>
        </message>
        <message>
            <source>required</source>
            <translation>필수</translation>
        </message>
        <message>
            <source>shared</source>
            <translation>공유</translation>
        </message>
        <message>
            <source>status</source>
            <translation>상태</translation>
        </message>
        <message>
            <source>unique</source>
            <translation>고유</translation>
        </message>
        <message>
            <source>value: label, then Enter</source>
            <translation>값: 레이블, 그다음 Enter</translation>
        </message>
    </context>
    <context>
        <name>InspectorHeader</name>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n개 선택</numerusform>
            </translation>
        </message>
        <message>
            <source>Several kinds</source>
            <translation>여러 종류</translation>
        </message>
        <message>
            <source>Several statuses</source>
            <translation>여러 상태</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>상태</translation>
        </message>
    </context>
    <context>
        <name>ItemList</name>
        <message numerus="yes">
            <source>%n hidden by the filter · Show</source>
            <translation>
                <numerusform>필터로 숨은 항목 %n개 · 보기</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n merged without a question</source>
            <translation>
                <numerusform>묻지 않고 병합된 항목 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Changes to merge</source>
            <translation>병합할 변경</translation>
        </message>
        <message>
            <source>Filter (Ctrl+Shift+F)</source>
            <translation>필터 (Ctrl+Shift+F)</translation>
        </message>
        <message>
            <source>Find a change</source>
            <translation>변경 찾기</translation>
        </message>
        <message>
            <source>Group by</source>
            <translation>묶기</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>숨기기</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>보기</translation>
        </message>
    </context>
    <context>
        <name>KeySheet</name>
        <message>
            <source>Deciding</source>
            <translation>결정하기</translation>
        </message>
        <message>
            <source>Going</source>
            <translation>이동하기</translation>
        </message>
        <message>
            <source>Keys of the merge screen</source>
            <translation>병합 화면의 단축키</translation>
        </message>
        <message>
            <source>Looking</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>back to work; the merge stays open</source>
            <translation>작업으로 돌아가기, 병합은 열린 채로 남음</translation>
        </message>
        <message>
            <source>base in a column of its own</source>
            <translation>기준을 따로 한 열로</translation>
        </message>
        <message>
            <source>changed words, spaces too, or the plain text</source>
            <translation>바뀐 낱말, 공백까지, 또는 글 그대로</translation>
        </message>
        <message>
            <source>clear the decision</source>
            <translation>결정 지우기</translation>
        </message>
        <message>
            <source>complete the merge</source>
            <translation>병합 완료</translation>
        </message>
        <message>
            <source>copy the explanation</source>
            <translation>설명 복사</translation>
        </message>
        <message>
            <source>filter</source>
            <translation>필터</translation>
        </message>
        <message>
            <source>find a change</source>
            <translation>변경 찾기</translation>
        </message>
        <message>
            <source>further ways out, in their order, up to 9</source>
            <translation>그 밖의 방법, 순서대로 9까지</translation>
        </message>
        <message>
            <source>go to why this is asked</source>
            <translation>묻는 이유로 이동</translation>
        </message>
        <message>
            <source>graph on and off</source>
            <translation>그래프 켜고 끄기</translation>
        </message>
        <message>
            <source>how the draft is kept</source>
            <translation>초안이 저장되는 방식</translation>
        </message>
        <message>
            <source>in the comparison: another column, ↑ and ↓ another row</source>
            <translation>비교에서 다른 열, ↑ ↓ 다른 행</translation>
        </message>
        <message>
            <source>keep base</source>
            <translation>기준 유지</translation>
        </message>
        <message>
            <source>mark a change as reviewed</source>
            <translation>변경을 검토함으로 표시</translation>
        </message>
        <message>
            <source>next item of any kind; Alt+↑ the previous one</source>
            <translation>다음 항목, Alt+↑ 이전 항목</translation>
        </message>
        <message>
            <source>next one to review</source>
            <translation>다음 검토 항목</translation>
        </message>
        <message>
            <source>next open item; with Shift the previous one</source>
            <translation>다음 열린 항목, Shift와 함께 이전 항목</translation>
        </message>
        <message>
            <source>next part of the screen; with Shift the previous one</source>
            <translation>화면의 다음 부분, Shift와 함께 이전 부분</translation>
        </message>
        <message>
            <source>only what blocks, and the next of it</source>
            <translation>막는 것만 보고 다음 항목으로</translation>
        </message>
        <message>
            <source>put off until later</source>
            <translation>나중으로 미루기</translation>
        </message>
        <message>
            <source>show everything again</source>
            <translation>모두 다시 보기</translation>
        </message>
        <message>
            <source>source</source>
            <translation>원본</translation>
        </message>
        <message>
            <source>take Mine</source>
            <translation>내 쪽 선택</translation>
        </message>
        <message>
            <source>take Mine for all that is shown and open; with 3 Theirs</source>
            <translation>보이는 열린 항목 모두 내 쪽으로, 3은 상대 쪽</translation>
        </message>
        <message>
            <source>take Mine for the whole record; Shift+3 takes Theirs</source>
            <translation>레코드 전체를 내 쪽으로, Shift+3 상대 쪽으로</translation>
        </message>
        <message>
            <source>take Theirs</source>
            <translation>상대 쪽 선택</translation>
        </message>
        <message>
            <source>take both</source>
            <translation>둘 다 선택</translation>
        </message>
        <message>
            <source>the graph in words</source>
            <translation>그래프를 글로</translation>
        </message>
        <message>
            <source>the same choice for similar changes</source>
            <translation>비슷한 변경에 같은 선택</translation>
        </message>
        <message>
            <source>the same; K goes back</source>
            <translation>같음, K는 뒤로</translation>
        </message>
        <message>
            <source>this sheet</source>
            <translation>이 표</translation>
        </message>
        <message>
            <source>undo a decision; Ctrl+Shift+Z does it again</source>
            <translation>결정 취소, Ctrl+Shift+Z 다시 하기</translation>
        </message>
        <message>
            <source>write a value; F2 does the same</source>
            <translation>값 쓰기, F2도 같음</translation>
        </message>
    </context>
    <context>
        <name>Kinds</name>
        <message>
            <source>Action type</source>
            <translation>액션 유형</translation>
        </message>
        <message>
            <source>Action types</source>
            <translation>액션 유형</translation>
        </message>
        <message>
            <source>Diagram</source>
            <translation>다이어그램</translation>
        </message>
        <message>
            <source>Diagrams</source>
            <translation>다이어그램</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>그룹</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>그룹</translation>
        </message>
        <message>
            <source>Individual</source>
            <translation>개체</translation>
        </message>
        <message>
            <source>Individuals</source>
            <translation>개체</translation>
        </message>
        <message>
            <source>Interface</source>
            <translation>인터페이스</translation>
        </message>
        <message>
            <source>Interfaces</source>
            <translation>인터페이스</translation>
        </message>
        <message>
            <source>Link type</source>
            <translation>링크 유형</translation>
        </message>
        <message>
            <source>Link types</source>
            <translation>링크 유형</translation>
        </message>
        <message>
            <source>Module</source>
            <translation>모듈</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>모듈</translation>
        </message>
        <message>
            <source>Object type</source>
            <translation>객체 유형</translation>
        </message>
        <message>
            <source>Object types</source>
            <translation>객체 유형</translation>
        </message>
        <message>
            <source>Placement</source>
            <translation>위치</translation>
        </message>
        <message>
            <source>Placements</source>
            <translation>위치</translation>
        </message>
        <message>
            <source>Shared properties</source>
            <translation>공유 속성</translation>
        </message>
        <message>
            <source>Shared property</source>
            <translation>공유 속성</translation>
        </message>
        <message>
            <source>Struct type</source>
            <translation>구조체 유형</translation>
        </message>
        <message>
            <source>Struct types</source>
            <translation>구조체 유형</translation>
        </message>
        <message>
            <source>Value type</source>
            <translation>값 유형</translation>
        </message>
        <message>
            <source>Value types</source>
            <translation>값 유형</translation>
        </message>
    </context>
    <context>
        <name>LanguageCard</name>
        <message>
            <source>Description</source>
            <translation>설명</translation>
        </message>
        <message>
            <source>Description in %1</source>
            <translation>%1 설명</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Name in %1</source>
            <translation>%1 이름</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>%1 제거</translation>
        </message>
    </context>
    <context>
        <name>LanguagesBlock</name>
        <message>
            <source>Add language</source>
            <translation>언어 추가</translation>
        </message>
        <message>
            <source>Language to add</source>
            <translation>추가할 언어</translation>
        </message>
        <message>
            <source>Language, such as ko</source>
            <translation>언어 (예: ko)</translation>
        </message>
        <message>
            <source>Write a language tag such as ko, en or pt-br.</source>
            <translation>ko, en, pt-br 같은 언어 태그를 적으세요.</translation>
        </message>
        <message>
            <source>description in %1</source>
            <translation>%1 설명</translation>
        </message>
        <message>
            <source>name in %1</source>
            <translation>%1 이름</translation>
        </message>
        <message>
            <source>texts in %1</source>
            <translation>%1 텍스트</translation>
        </message>
    </context>
    <context>
        <name>Levels</name>
        <message>
            <source>Ahead</source>
            <translation>앞섬</translation>
        </message>
        <message>
            <source>Behind</source>
            <translation>뒤처짐</translation>
        </message>
        <message>
            <source>Compatibility: {level}</source>
            <translation>호환성: {level}</translation>
        </message>
        <message>
            <source>Diverged</source>
            <translation>갈라짐</translation>
        </message>
        <message>
            <source>It is the first release.</source>
            <translation>첫 릴리스입니다.</translation>
        </message>
        <message>
            <source>Major: what was right in {last} may be wrong now, in data or programs.</source>
            <translation>주 번호: {last}에서 맞던 데이터나 프로그램이 이제 맞지 않을 수 있습니다.</translation>
        </message>
        <message>
            <source>Minor: there is more than in {last}, and what was right stays right.</source>
            <translation>부 번호: {last}보다 가능한 것이 늘었고, 맞던 것은 그대로 맞습니다.</translation>
        </message>
        <message>
            <source>Minor: what changed since {last} breaks something, which is the minor number below 1.0.0.</source>
            <translation>부 번호: {last} 이후의 변경이 호환되지 않으며, 1.0.0 전에는 부 번호를 올립니다.</translation>
        </message>
        <message>
            <source>New branch</source>
            <translation>새 브랜치</translation>
        </message>
        <message>
            <source>No difference</source>
            <translation>차이 없음</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>연결 안 됨</translation>
        </message>
        <message>
            <source>Nothing has changed since {last}.</source>
            <translation>{last} 이후로 바뀐 것이 없습니다.</translation>
        </message>
        <message>
            <source>Others sent versions meanwhile. Get them first; the two are merged then.</source>
            <translation>그 사이에 다른 사람이 버전을 보냈습니다. 먼저 받으면 둘이 병합됩니다.</translation>
        </message>
        <message>
            <source>Patch: programs and data notice nothing of what changed since {last}.</source>
            <translation>수정 번호: {last} 이후의 변경은 프로그램과 데이터에 영향이 없습니다.</translation>
        </message>
        <message>
            <source>Programs and stored data notice nothing.</source>
            <translation>프로그램과 저장된 데이터에 영향이 없습니다.</translation>
        </message>
        <message>
            <source>Programs or stored data must change, and steps are known that do it.</source>
            <translation>프로그램이나 저장된 데이터를 바꾸어야 하며, 그 단계가 알려져 있습니다.</translation>
        </message>
        <message>
            <source>Something that was promised is gone or means another thing.</source>
            <translation>약속했던 것이 없어졌거나 뜻이 달라졌습니다.</translation>
        </message>
        <message>
            <source>The OMS has everything that you have.</source>
            <translation>OMS에 모두 있습니다.</translation>
        </message>
        <message>
            <source>The OMS has no branch “{branch}” yet; sending makes it.</source>
            <translation>OMS에 아직 ‘{branch}’ 브랜치가 없습니다. 보내면 만들어집니다.</translation>
        </message>
        <message>
            <source>The OMS has nothing that you do not have; it would take this as it is.</source>
            <translation>OMS에 새로운 것이 없으므로 그대로 받아들입니다.</translation>
        </message>
        <message>
            <source>This project sends to no OMS.</source>
            <translation>이 프로젝트는 OMS에 연결되어 있지 않습니다.</translation>
        </message>
        <message>
            <source>This project sends to no OMS; it is compared with release {last}.</source>
            <translation>이 프로젝트는 OMS에 연결되어 있지 않아 릴리스 {last}와 비교합니다.</translation>
        </message>
        <message>
            <source>Up to date</source>
            <translation>최신</translation>
        </message>
        <message>
            <source>What was right stays right; there is only more that is possible.</source>
            <translation>맞던 것은 그대로 맞고, 가능한 것이 늘었을 뿐입니다.</translation>
        </message>
        <message>
            <source>You have nothing to send. The OMS has versions that you can get.</source>
            <translation>보낼 것이 없습니다. OMS에 받을 수 있는 버전이 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>LineEditor</name>
        <message>
            <source>Several values</source>
            <translation>여러 값</translation>
        </message>
    </context>
    <context>
        <name>LinesEditor</name>
        <message>
            <source>Several values</source>
            <translation>여러 값</translation>
        </message>
    </context>
    <context>
        <name>LinkConstraints</name>
        <message>
            <source>Add</source>
            <translation>추가</translation>
        </message>
        <message>
            <source>Ask for another link</source>
            <translation>링크 더 요구하기</translation>
        </message>
        <message>
            <source>Asked of implementers</source>
            <translation>구현체에 요구하는 링크</translation>
        </message>
        <message>
            <source>Link to which type?</source>
            <translation>어느 유형과 연결할까요?</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>제거</translation>
        </message>
        <message>
            <source>anything</source>
            <translation>무엇이든</translation>
        </message>
        <message>
            <source>required</source>
            <translation>필수</translation>
        </message>
        <message>
            <source>required links</source>
            <translation>요구하는 링크</translation>
        </message>
    </context>
    <context>
        <name>LinksPage</name>
        <message>
            <source>Add</source>
            <translation>추가</translation>
        </message>
        <message>
            <source>Add a link</source>
            <translation>링크 추가</translation>
        </message>
        <message>
            <source>Link to which type?</source>
            <translation>어느 유형과 연결할까요?</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>링크</translation>
        </message>
        <message>
            <source>No links yet. Add one here, or drag the ring of its card to another card.</source>
            <translation>아직 링크가 없습니다. 여기서 추가하거나 카드의 고리를 다른 카드로 끌어 놓으세요.</translation>
        </message>
        <message>
            <source>anything</source>
            <translation>무엇이든</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>%1에서 옴</translation>
        </message>
    </context>
    <context>
        <name>MembersBlock</name>
        <message>
            <source>%1 of %2 is</source>
            <translation>%2의 %1에 해당하는 속성</translation>
        </message>
        <message>
            <source>Member of %1</source>
            <translation>%1의 구성원</translation>
        </message>
        <message>
            <source>not mapped</source>
            <translation>매핑 없음</translation>
        </message>
        <message>
            <source>not mapped (required)</source>
            <translation>매핑 없음 (필수)</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>Diagram</source>
            <translation>다이어그램</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>편집</translation>
        </message>
        <message>
            <source>File</source>
            <translation>파일</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>도움말</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>삽입</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>동기화</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>버전</translation>
        </message>
        <message>
            <source>View</source>
            <translation>보기</translation>
        </message>
    </context>
    <context>
        <name>MergeActions</name>
        <message>
            <source>Complete or abort the open merge first.</source>
            <translation>열린 병합을 먼저 완료하거나 중단하세요.</translation>
        </message>
        <message>
            <source>Go on merging</source>
            <translation>병합 계속</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>병합</translation>
        </message>
        <message>
            <source>Merge a branch</source>
            <translation>브랜치 병합</translation>
        </message>
        <message>
            <source>Merge a branch…</source>
            <translation>브랜치 병합…</translation>
        </message>
        <message>
            <source>No merge is open on this branch.</source>
            <translation>이 브랜치에는 열린 병합이 없습니다.</translation>
        </message>
        <message>
            <source>On top of which branch do the versions of {branch} go?</source>
            <translation>{branch} 브랜치의 버전을 어느 브랜치 위에 쌓을까요?</translation>
        </message>
        <message>
            <source>Put my versions on top</source>
            <translation>내 버전을 위에 쌓기</translation>
        </message>
        <message>
            <source>Put my versions on top of a branch…</source>
            <translation>내 버전을 다른 브랜치 위에 쌓기…</translation>
        </message>
        <message>
            <source>Put on top</source>
            <translation>위에 쌓기</translation>
        </message>
        <message>
            <source>The last version here is no unsent merge.</source>
            <translation>마지막 버전이 아직 보내지 않은 병합이 아닙니다.</translation>
        </message>
        <message>
            <source>There is no other branch to merge.</source>
            <translation>병합할 다른 브랜치가 없습니다.</translation>
        </message>
        <message>
            <source>Undo merge</source>
            <translation>병합 취소</translation>
        </message>
        <message>
            <source>Which branch goes into {branch}?</source>
            <translation>어느 브랜치를 {branch}에 병합할까요?</translation>
        </message>
        <message>
            <source>Your versions stand on top of {branch} now.</source>
            <translation>이제 내 버전이 {branch} 위에 있습니다.</translation>
        </message>
        <message>
            <source>{branch} holds nothing new.</source>
            <translation>{branch}에는 새로운 것이 없습니다.</translation>
        </message>
        <message>
            <source>{branch} was merged.</source>
            <translation>{branch}을(를) 병합했습니다.</translation>
        </message>
    </context>
    <context>
        <name>MergeDrops</name>
        <message>
            <source>All from {branch}</source>
            <translation>모두 {branch}에서</translation>
        </message>
        <message>
            <source>Drop here to restore it</source>
            <translation>여기에 놓으면 되살립니다</translation>
        </message>
        <message>
            <source>Drop here to take both</source>
            <translation>여기에 놓으면 둘 다 선택</translation>
        </message>
        <message>
            <source>Drop here to take {side}</source>
            <translation>여기에 놓으면 {side} 선택</translation>
        </message>
        <message>
            <source>Drop here to take {side}: {what}</source>
            <translation>여기에 놓으면 {side} 선택: {what}</translation>
        </message>
        <message>
            <source>It is not there on this side.</source>
            <translation>이쪽에는 없습니다.</translation>
        </message>
        <message>
            <source>Keep both</source>
            <translation>둘 다 두기</translation>
        </message>
        <message>
            <source>Nothing here offers it.</source>
            <translation>여기에는 그럴 수 있는 항목이 없습니다.</translation>
        </message>
        <message>
            <source>Nothing is asked here; this was merged by itself.</source>
            <translation>여기서는 묻지 않습니다. 저절로 병합되었습니다.</translation>
        </message>
        <message>
            <source>Review later</source>
            <translation>나중에 보기</translation>
        </message>
        <message>
            <source>This cannot be taken here.</source>
            <translation>여기서는 고를 수 없습니다.</translation>
        </message>
        <message>
            <source>This is not a record it could lead to.</source>
            <translation>이 레코드를 가리킬 수는 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>MergeEditors</name>
        <message>
            <source>(says nothing here)</source>
            <translation>(여기에는 말이 없음)</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>둘 다</translation>
        </message>
        <message>
            <source>Longest length</source>
            <translation>가장 긴 길이</translation>
        </message>
        <message>
            <source>Maximum</source>
            <translation>최대</translation>
        </message>
        <message>
            <source>Minimum</source>
            <translation>최소</translation>
        </message>
        <message>
            <source>No value would be legal: the lower bound is above the upper one.</source>
            <translation>맞는 값이 없습니다. 하한이 상한보다 큽니다.</translation>
        </message>
        <message>
            <source>Pattern</source>
            <translation>패턴</translation>
        </message>
        <message>
            <source>Shortest length</source>
            <translation>가장 짧은 길이</translation>
        </message>
        <message>
            <source>This pattern cannot be read: {why}</source>
            <translation>이 패턴을 읽을 수 없습니다: {why}</translation>
        </message>
        <message>
            <source>Which one?</source>
            <translation>어느 것입니까?</translation>
        </message>
        <message>
            <source>many</source>
            <translation>여럿</translation>
        </message>
        <message>
            <source>no</source>
            <translation>아니요</translation>
        </message>
        <message>
            <source>one</source>
            <translation>하나</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>예</translation>
        </message>
        <message>
            <source>{source} to {target}</source>
            <translation>{source} 대 {target}</translation>
        </message>
        <message>
            <source>“{text}” is neither a number nor a date.</source>
            <translation>“{text}”은(는) 숫자도 날짜도 아닙니다.</translation>
        </message>
        <message>
            <source>“{text}” is no whole number.</source>
            <translation>“{text}”은(는) 정수가 아닙니다.</translation>
        </message>
    </context>
    <context>
        <name>MergeEnding</name>
        <message>
            <source>%n decision(s) will only be suggested from now on. Both branches stay as they are.</source>
            <translation>결정 %n개는 제안으로만 남습니다. 두 브랜치는 그대로 남습니다.</translation>
        </message>
        <message>
            <source>Abort merge</source>
            <translation>병합 중단</translation>
        </message>
        <message>
            <source>Abort this merge?</source>
            <translation>이 병합을 중단할까요?</translation>
        </message>
        <message>
            <source>Go on merging</source>
            <translation>병합 계속</translation>
        </message>
        <message>
            <source>Merged.</source>
            <translation>병합했습니다.</translation>
        </message>
        <message>
            <source>Still to decide</source>
            <translation>아직 정할 것</translation>
        </message>
        <message>
            <source>The merge waits. Your decisions are kept.</source>
            <translation>병합이 기다립니다. 결정은 보관됩니다.</translation>
        </message>
        <message>
            <source>The merge was aborted. Nothing was changed.</source>
            <translation>병합을 중단했습니다. 바뀐 것은 없습니다.</translation>
        </message>
        <message>
            <source>and %n more</source>
            <translation>외 %n개</translation>
        </message>
    </context>
    <context>
        <name>MergeItems</name>
        <message>
            <source>Auto-merged, please review</source>
            <translation>자동 병합됨, 검토 필요</translation>
        </message>
        <message>
            <source>Blocking</source>
            <translation>막는 항목</translation>
        </message>
        <message>
            <source>Blocks</source>
            <translation>막음</translation>
        </message>
        <message>
            <source>By itself</source>
            <translation>저절로</translation>
        </message>
        <message>
            <source>Changed by Mine</source>
            <translation>내 쪽에서 변경</translation>
        </message>
        <message>
            <source>Changed by Theirs</source>
            <translation>상대 쪽에서 변경</translation>
        </message>
        <message>
            <source>Changed by both</source>
            <translation>양쪽에서 변경</translation>
        </message>
        <message>
            <source>Changes to merge</source>
            <translation>병합할 변경</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>코드</translation>
        </message>
        <message>
            <source>Conflict {place} of {all}, {group}: {title}. {summary}</source>
            <translation>충돌 {all}개 중 {place}번째, {group}: {title}. {summary}</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>정할 항목</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>정한 항목</translation>
        </message>
        <message>
            <source>Decided: {option}.</source>
            <translation>결정: {option}.</translation>
        </message>
        <message>
            <source>How serious</source>
            <translation>심각도</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>종류</translation>
        </message>
        <message>
            <source>Merged without a question</source>
            <translation>묻지 않고 병합됨</translation>
        </message>
        <message>
            <source>No question</source>
            <translation>질문 없음</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>열림</translation>
        </message>
        <message>
            <source>Options: {options}.</source>
            <translation>선택지: {options}.</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>레코드</translation>
        </message>
        <message>
            <source>State</source>
            <translation>상태</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>결정할 것</translation>
        </message>
        <message>
            <source>To decide again</source>
            <translation>다시 결정</translation>
        </message>
        <message>
            <source>To review</source>
            <translation>검토할 것</translation>
        </message>
        <message>
            <source>What is to do</source>
            <translation>할 일</translation>
        </message>
        <message>
            <source>Who changed it</source>
            <translation>바꾼 쪽</translation>
        </message>
    </context>
    <context>
        <name>MergeRelations</name>
        <message>
            <source>only on {side}</source>
            <translation>{side}에만 있음</translation>
        </message>
        <message>
            <source>{side} calls it {name}</source>
            <translation>{side}에서는 {name}(이)라고 부릅니다</translation>
        </message>
    </context>
    <context>
        <name>MergeScreen</name>
        <message>
            <source>Decide this first; then the same can be chosen for similar changes.</source>
            <translation>먼저 이것을 정하세요. 그러면 비슷한 변경에도 같은 선택을 할 수 있습니다.</translation>
        </message>
        <message>
            <source>Every decision is saved at once; the merge can go on at any time.</source>
            <translation>결정은 바로 저장됩니다. 병합은 언제든 이어서 할 수 있습니다.</translation>
        </message>
        <message>
            <source>No other change that waits asks the same.</source>
            <translation>같은 질문이 남은 다른 변경이 없습니다.</translation>
        </message>
        <message>
            <source>Take a side here; the value can be edited after the merge.</source>
            <translation>여기서는 한쪽을 고르세요. 값은 병합한 뒤에 편집할 수 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>MergeSides</name>
        <message>
            <source>Base</source>
            <translation>기준</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>내 쪽</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>결과</translation>
        </message>
        <message>
            <source>Reviewed</source>
            <translation>검토함</translation>
        </message>
        <message>
            <source>Theirs</source>
            <translation>상대 쪽</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>직접 씀</translation>
        </message>
    </context>
    <context>
        <name>Minimap</name>
        <message>
            <source>Overview of the diagram</source>
            <translation>다이어그램 미니맵</translation>
        </message>
    </context>
    <context>
        <name>Moments</name>
        <message>
            <source>d MMM</source>
            <translation>M월 d일</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <translation>yyyy년 M월 d일</translation>
        </message>
        <message>
            <source>d MMM yyyy, HH:mm</source>
            <translation>yyyy년 M월 d일 HH:mm</translation>
        </message>
    </context>
    <context>
        <name>MovedOnBar</name>
        <message>
            <source>Merge what came; decisions stay</source>
            <translation>새 버전도 병합, 결정은 유지</translation>
        </message>
        <message>
            <source>{branch} has moved on since this merge began.</source>
            <translation>병합을 시작한 뒤 {branch}에 새 버전이 생겼습니다.</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Dismiss this message</source>
            <translation>이 메시지 닫기</translation>
        </message>
    </context>
    <context>
        <name>OptionCard</name>
        <message>
            <source>Chosen: {option}</source>
            <translation>선택됨: {option}</translation>
        </message>
        <message numerus="yes">
            <source>Suggested, chosen %n time(s) before: {effect}</source>
            <translation>
                <numerusform>제안, 전에 %n번 선택함: {effect}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OptionsPanel</name>
        <message numerus="yes">
            <source>%n change(s). An option here is for all of them.</source>
            <translation>
                <numerusform>변경 %n개. 여기서 고르면 모두에 적용됩니다.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n decided already</source>
            <translation>
                <numerusform>이미 결정 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n do(es) not offer it</source>
            <translation>
                <numerusform>불가 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n take(s) it</source>
            <translation>
                <numerusform>적용 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>After a decision, select the next open change</source>
            <translation>결정한 뒤 다음 열린 변경을 선택합니다</translation>
        </message>
        <message>
            <source>Go on after deciding</source>
            <translation>결정하면 다음으로</translation>
        </message>
        <message>
            <source>Nothing can be chosen for all of them.</source>
            <translation>모두에 한 번에 고를 수 있는 것이 없습니다.</translation>
        </message>
        <message>
            <source>Nothing is selected.</source>
            <translation>선택한 것이 없습니다.</translation>
        </message>
        <message>
            <source>Options</source>
            <translation>선택지</translation>
        </message>
        <message>
            <source>The same question about the same field of other records (S)</source>
            <translation>다른 레코드의 같은 필드에 대한 같은 질문 (S)</translation>
        </message>
        <message>
            <source>all keys</source>
            <translation>모든 단축키</translation>
        </message>
        <message>
            <source>base</source>
            <translation>기준</translation>
        </message>
        <message>
            <source>clear</source>
            <translation>지우기</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>완료</translation>
        </message>
        <message>
            <source>next</source>
            <translation>다음</translation>
        </message>
        <message numerus="yes">
            <source>“{option}” for %n similar change(s)…</source>
            <translation>
                <numerusform>비슷한 변경 %n개에도 “{option}”…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PairsBlock</name>
        <message>
            <source>Each line needs a text of its own at the left.</source>
            <translation>각 줄의 왼쪽에는 서로 다른 텍스트가 있어야 합니다.</translation>
        </message>
        <message>
            <source>Remove the selected lines</source>
            <translation>선택한 줄 제거</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Found</source>
            <translation>찾은 항목</translation>
        </message>
        <message>
            <source>Nothing is called that. Try fewer letters.</source>
            <translation>그런 이름이 없습니다. 더 짧게 입력해 보세요.</translation>
        </message>
        <message>
            <source>{kind} · {field}: {text}</source>
            <translation>{kind} · {field}: {text}</translation>
        </message>
    </context>
    <context>
        <name>PanelActions</name>
        <message>
            <source>Next problem</source>
            <translation>다음 문제</translation>
        </message>
        <message>
            <source>Previous problem</source>
            <translation>이전 문제</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>문제</translation>
        </message>
        <message>
            <source>Quick fix</source>
            <translation>빠른 수정</translation>
        </message>
        <message>
            <source>Select a record first</source>
            <translation>먼저 레코드를 선택하세요</translation>
        </message>
        <message>
            <source>Usages</source>
            <translation>사용처</translation>
        </message>
    </context>
    <context>
        <name>PartsBlock</name>
        <message>
            <source>Add</source>
            <translation>추가</translation>
        </message>
        <message>
            <source>Add to: %1</source>
            <translation>추가: %1</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>오류</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>아래로 이동</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>위로 이동</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>제거</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>경고</translation>
        </message>
    </context>
    <context>
        <name>Picker</name>
        <message>
            <source>Nothing fits</source>
            <translation>맞는 것이 없습니다</translation>
        </message>
    </context>
    <context>
        <name>ProblemsPanel</name>
        <message>
            <source>Checking…</source>
            <translation>검사하는 중…</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>오류</translation>
        </message>
        <message>
            <source>Hint</source>
            <translation>알림</translation>
        </message>
        <message>
            <source>Names, references, keys and types are checked after every edit.</source>
            <translation>편집할 때마다 이름, 참조, 키, 유형을 검사합니다.</translation>
        </message>
        <message>
            <source>No problems</source>
            <translation>문제 없음</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>문제</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>Show the place</source>
            <translation>위치 보기</translation>
        </message>
        <message>
            <source>There are no problems.</source>
            <translation>문제가 없습니다.</translation>
        </message>
        <message>
            <source>This problem has no quick fix. Enter shows the place.</source>
            <translation>이 문제에는 빠른 수정이 없습니다. Enter를 누르면 위치가 보입니다.</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>경고</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>Import a file</source>
            <translation>파일 가져오기</translation>
        </message>
        <message>
            <source>New ontology</source>
            <translation>새 온톨로지</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>새 프로젝트</translation>
        </message>
        <message>
            <source>Open a copy of the read-only project</source>
            <translation>읽기 전용 프로젝트의 사본 열기</translation>
        </message>
        <message>
            <source>Open a project</source>
            <translation>프로젝트 열기</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>문제가 생겼습니다</translation>
        </message>
        <message>
            <source>Something went wrong that we did not foresee. Nothing is lost: every edit you saw is on disk.</source>
            <translation>예상하지 못한 문제가 생겼습니다. 잃은 것은 없습니다. 화면에 보인 편집은 모두 디스크에 있습니다.</translation>
        </message>
        <message>
            <source>The file was brought up to date. The old one is kept as {copy}.</source>
            <translation>파일을 새 형식으로 바꿨습니다. 이전 파일은 {copy}에 있습니다.</translation>
        </message>
        <message>
            <source>The log is in {file}.</source>
            <translation>로그는 {file}에 있습니다.</translation>
        </message>
        <message>
            <source>The program ended unexpectedly. This is where you were; nothing is lost.</source>
            <translation>프로그램이 예기치 않게 끝났습니다. 작업하던 곳을 다시 열었고, 잃은 것은 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>PropertiesModel</name>
        <message>
            <source>Constraints</source>
            <translation>제약</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>유형</translation>
        </message>
    </context>
    <context>
        <name>PropertiesPage</name>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n개 선택</numerusform>
            </translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>필드</translation>
        </message>
        <message>
            <source>Primary key</source>
            <translation>기본 키</translation>
        </message>
        <message>
            <source>Select a row to see its details, or write name: type to add one.</source>
            <translation>행을 선택하면 자세한 내용이 보입니다. ‘이름: 유형’을 적으면 추가됩니다.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>제목</translation>
        </message>
    </context>
    <context>
        <name>PropertyDelegate</name>
        <message>
            <source>Name of the property</source>
            <translation>속성 이름</translation>
        </message>
    </context>
    <context>
        <name>PropertyList</name>
        <message>
            <source>Add</source>
            <translation>추가</translation>
        </message>
        <message>
            <source>Add a property</source>
            <translation>속성 추가</translation>
        </message>
        <message>
            <source>Add a property: name: type</source>
            <translation>속성 추가 (이름: 유형)</translation>
        </message>
        <message>
            <source>No longer primary key</source>
            <translation>기본 키에서 빼기</translation>
        </message>
        <message>
            <source>No longer title</source>
            <translation>제목에서 빼기</translation>
        </message>
        <message>
            <source>None yet. Add one as name: type.</source>
            <translation>아직 없습니다. ‘이름: 유형’으로 추가하세요.</translation>
        </message>
        <message>
            <source>Primary key</source>
            <translation>기본 키</translation>
        </message>
        <message>
            <source>Properties</source>
            <translation>속성</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>제거</translation>
        </message>
        <message numerus="yes">
            <source>Show %n more</source>
            <translation>
                <numerusform>%n개 더 보기</numerusform>
            </translation>
        </message>
        <message>
            <source>Show details</source>
            <translation>자세히 보기</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>제목</translation>
        </message>
        <message>
            <source>name: type</source>
            <translation>이름: 유형</translation>
        </message>
    </context>
    <context>
        <name>PropertyTable</name>
        <message>
            <source>Properties</source>
            <translation>속성</translation>
        </message>
    </context>
    <context>
        <name>RecordHead</name>
        <message>
            <source>Nothing is selected</source>
            <translation>선택한 것이 없습니다</translation>
        </message>
        <message>
            <source>Source (U)</source>
            <translation>원본 (U)</translation>
        </message>
        <message>
            <source>Take all from Mine</source>
            <translation>모두 내 쪽으로</translation>
        </message>
        <message>
            <source>Take all from Theirs</source>
            <translation>모두 상대 쪽으로</translation>
        </message>
    </context>
    <context>
        <name>RefEditor</name>
        <message>
            <source>Clear</source>
            <translation>지우기</translation>
        </message>
        <message>
            <source>Several values</source>
            <translation>여러 값</translation>
        </message>
    </context>
    <context>
        <name>References</name>
        <message>
            <source>belongs to this module</source>
            <translation>이 모듈에 속함</translation>
        </message>
        <message>
            <source>extends it</source>
            <translation>이것을 확장</translation>
        </message>
        <message>
            <source>has a card here</source>
            <translation>여기에 카드가 있음</translation>
        </message>
        <message>
            <source>has a rule about it</source>
            <translation>이것에 대한 규칙이 있음</translation>
        </message>
        <message>
            <source>has values of it</source>
            <translation>이 유형의 값을 가짐</translation>
        </message>
        <message>
            <source>implements it</source>
            <translation>이것을 구현</translation>
        </message>
        <message>
            <source>in field %1</source>
            <translation>필드 %1에서</translation>
        </message>
        <message>
            <source>in parameter %1</source>
            <translation>매개변수 %1에서</translation>
        </message>
        <message>
            <source>in property %1</source>
            <translation>속성 %1에서</translation>
        </message>
        <message>
            <source>in the link %1 it asks for</source>
            <translation>요구하는 링크 %1에서</translation>
        </message>
        <message>
            <source>in the rule: %1</source>
            <translation>규칙에서: %1</translation>
        </message>
        <message>
            <source>is attached to it</source>
            <translation>여기에 붙음</translation>
        </message>
        <message>
            <source>is disjoint with it</source>
            <translation>이것과 서로소</translation>
        </message>
        <message>
            <source>is equivalent to it</source>
            <translation>이것과 동등</translation>
        </message>
        <message>
            <source>is in this group</source>
            <translation>이 그룹에 속함</translation>
        </message>
        <message>
            <source>is its inverse</source>
            <translation>이것의 역관계</translation>
        </message>
        <message>
            <source>is one of it</source>
            <translation>이 유형에 속함</translation>
        </message>
        <message>
            <source>is replaced by it</source>
            <translation>이것으로 대체됨</translation>
        </message>
        <message>
            <source>is stored in it</source>
            <translation>여기에 저장됨</translation>
        </message>
        <message>
            <source>links from it</source>
            <translation>여기서 나가는 링크</translation>
        </message>
        <message>
            <source>links to it</source>
            <translation>여기로 오는 링크</translation>
        </message>
        <message>
            <source>refers to it</source>
            <translation>이것을 참조</translation>
        </message>
        <message>
            <source>shows it</source>
            <translation>이것을 보여 줌</translation>
        </message>
    </context>
    <context>
        <name>RelationsList</name>
        <message>
            <source>Relations</source>
            <translation>관계</translation>
        </message>
    </context>
    <context>
        <name>ReleaseDialog</name>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Ctrl+Enter releases</source>
            <translation>Ctrl+Enter로 릴리스</translation>
        </message>
        <message>
            <source>Looking what changed…</source>
            <translation>바뀐 것을 확인하는 중…</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>설명</translation>
        </message>
        <message>
            <source>Notes of the release</source>
            <translation>릴리스 설명</translation>
        </message>
        <message>
            <source>Nothing that people, programs or data would notice has changed.</source>
            <translation>사람, 프로그램, 데이터가 알아차릴 만한 변경이 없습니다.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>번호</translation>
        </message>
        <message>
            <source>Number of the release</source>
            <translation>릴리스 번호</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>릴리스</translation>
        </message>
        <message>
            <source>Release version</source>
            <translation>버전 릴리스</translation>
        </message>
        <message>
            <source>Released version {number}.</source>
            <translation>버전 {number} 릴리스를 마쳤습니다.</translation>
        </message>
        <message>
            <source>Since the last release</source>
            <translation>마지막 릴리스 이후</translation>
        </message>
        <message>
            <source>Since {number}</source>
            <translation>{number} 이후</translation>
        </message>
        <message>
            <source>The last version of branch {branch}, “{title}”, gets a number for good.</source>
            <translation>브랜치 {branch}의 마지막 버전 ‘{title}’에 바뀌지 않는 번호를 붙입니다.</translation>
        </message>
        <message>
            <source>This is the first release: everything in it is new.</source>
            <translation>첫 릴리스이므로 모두 새것입니다.</translation>
        </message>
        <message>
            <source>Unsaved edits are not part of it. Save a version first to release them.</source>
            <translation>저장하지 않은 편집은 들어가지 않습니다. 함께 릴리스하려면 먼저 버전을 저장하세요.</translation>
        </message>
        <message>
            <source>What changed could not be found out, so no number can be given.</source>
            <translation>바뀐 것을 알아내지 못해 번호를 붙일 수 없습니다.</translation>
        </message>
        <message>
            <source>What changed since the last release</source>
            <translation>마지막 릴리스 이후 바뀐 것</translation>
        </message>
        <message>
            <source>What is in it</source>
            <translation>들어 있는 것</translation>
        </message>
        <message>
            <source>What is new, for those who use it</source>
            <translation>쓰는 사람에게 새로운 점</translation>
        </message>
    </context>
    <context>
        <name>ReviewButton</name>
        <message>
            <source>Look at what changed and save a version</source>
            <translation>바뀐 것을 보고 버전 저장</translation>
        </message>
        <message>
            <source>Nothing has changed since the last version</source>
            <translation>마지막 버전 이후 바뀐 것이 없습니다</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>검토</translation>
        </message>
        <message numerus="yes">
            <source>Review %n change(s)</source>
            <translation>
                <numerusform>변경 %n개 검토</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewDialog</name>
        <message numerus="yes">
            <source>%n hint(s) on what changed</source>
            <translation>
                <numerusform>바뀐 것에 대한 알림 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s) in what changed; the version can be saved all the same</source>
            <translation>
                <numerusform>바뀐 것에 문제 %n개가 있습니다. 그래도 버전을 저장할 수 있습니다</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Ctrl+Enter saves</source>
            <translation>Ctrl+Enter로 저장</translation>
        </message>
        <message>
            <source>Everything is saved as a version</source>
            <translation>모두 버전으로 저장되었습니다</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>나중에</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>메시지</translation>
        </message>
        <message>
            <source>Message of the version</source>
            <translation>버전 메시지</translation>
        </message>
        <message>
            <source>No problems in what changed</source>
            <translation>바뀐 것에 문제가 없습니다</translation>
        </message>
        <message>
            <source>Nothing changed since the last version</source>
            <translation>마지막 버전 이후 바뀐 것이 없습니다</translation>
        </message>
        <message>
            <source>Problems of what changed</source>
            <translation>바뀐 것의 문제</translation>
        </message>
        <message numerus="yes">
            <source>Save %n change(s) as a version</source>
            <translation>
                <numerusform>변경 %n개를 버전으로 저장</numerusform>
            </translation>
        </message>
        <message>
            <source>Save version</source>
            <translation>버전 저장</translation>
        </message>
        <message>
            <source>Saved version “%1”.</source>
            <translation>버전 ‘%1’을 저장했습니다.</translation>
        </message>
        <message>
            <source>What was done, and why</source>
            <translation>무엇을 왜 했는지</translation>
        </message>
        <message>
            <source>What you edit is on disk at once and listed here until you save a version.</source>
            <translation>편집한 것은 바로 디스크에 저장되고, 버전을 저장할 때까지 여기에 보입니다.</translation>
        </message>
        <message>
            <source>by %1</source>
            <translation>작성자 %1</translation>
        </message>
        <message>
            <source>on branch %1</source>
            <translation>브랜치 %1</translation>
        </message>
    </context>
    <context>
        <name>RowTools</name>
        <message>
            <source>Clear the decision</source>
            <translation>결정 지우기</translation>
        </message>
        <message>
            <source>Clear the decision (0)</source>
            <translation>결정 지우기 (0)</translation>
        </message>
        <message>
            <source>Nothing is asked here; this was merged by itself.</source>
            <translation>여기서는 묻지 않습니다. 저절로 병합되었습니다.</translation>
        </message>
        <message>
            <source>Nothing was decided here.</source>
            <translation>여기서 정한 것이 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>RowView</name>
        <message>
            <source>Choose a side</source>
            <translation>한쪽을 고르기</translation>
        </message>
        <message>
            <source>Choose or write</source>
            <translation>고르거나 쓰기</translation>
        </message>
        <message>
            <source>Nothing is asked here; this was merged by itself.</source>
            <translation>여기서는 묻지 않습니다. 저절로 병합되었습니다.</translation>
        </message>
        <message>
            <source>Put together; please review</source>
            <translation>합쳐짐, 검토 필요</translation>
        </message>
        <message>
            <source>Take Mine</source>
            <translation>내 쪽 선택</translation>
        </message>
        <message>
            <source>Take Theirs</source>
            <translation>상대 쪽 선택</translation>
        </message>
        <message>
            <source>The ground has changed; please decide again.</source>
            <translation>바탕이 바뀌었습니다. 다시 정해 주세요.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>외 %n개</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SampleMaking</name>
        <message>
            <source>Cancelled. No copy of the sample was made.</source>
            <translation>취소했습니다. 예제의 사본을 만들지 않았습니다.</translation>
        </message>
        <message>
            <source>Making your copy…</source>
            <translation>사본을 만드는 중…</translation>
        </message>
        <message>
            <source>The copy of the sample could not be made: {why}</source>
            <translation>예제의 사본을 만들 수 없습니다: {why}</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Search types, properties and commands</source>
            <translation>유형, 속성, 명령 검색</translation>
        </message>
        <message>
            <source>Search types, properties, commands</source>
            <translation>유형, 속성, 명령 검색</translation>
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>레코드 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Find everywhere</source>
            <translation>전체에서 찾기</translation>
        </message>
        <message>
            <source>Find in names, descriptions, properties, IRIs</source>
            <translation>이름, 설명, 속성, IRI에서 찾기</translation>
        </message>
        <message>
            <source>Found records</source>
            <translation>찾은 레코드</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>검색</translation>
        </message>
        <message numerus="yes">
            <source>The first %n records</source>
            <translation>
                <numerusform>처음 %n개</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SelectingView</name>
        <message numerus="yes">
            <source>%n links</source>
            <translation>
                <numerusform>링크 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n properties</source>
            <translation>
                <numerusform>속성 %n개</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Author</source>
            <translation>작성자</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>언어</translation>
        </message>
        <message>
            <source>Mail address</source>
            <translation>메일 주소</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>설정</translation>
        </message>
        <message>
            <source>Size of text</source>
            <translation>글자 크기</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>테마</translation>
        </message>
        <message>
            <source>Your name, as it stands on versions</source>
            <translation>버전에 남을 이름</translation>
        </message>
    </context>
    <context>
        <name>SignedLine</name>
        <message>
            <source>Clear</source>
            <translation>지우기</translation>
        </message>
    </context>
    <context>
        <name>SourceView</name>
        <message>
            <source>(not there)</source>
            <translation>(없음)</translation>
        </message>
        <message>
            <source>As it is stored (JSON)</source>
            <translation>저장된 그대로 (JSON)</translation>
        </message>
        <message>
            <source>How the source is written</source>
            <translation>원본 표기 방식</translation>
        </message>
        <message>
            <source>To read only</source>
            <translation>읽기 전용</translation>
        </message>
        <message>
            <source>Turtle</source>
            <translation>Turtle</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>A sample opens as a copy of your own; you can change it freely.</source>
            <translation>예제는 사본으로 열리므로 마음껏 바꿀 수 있습니다.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Connect to an OMS…</source>
            <translation>OMS에 연결…</translation>
        </message>
        <message>
            <source>Edit ontologies offline. Merge by hand. Sync later.</source>
            <translation>오프라인에서 편집하고, 직접 병합하고, 나중에 동기화하세요.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>이어서 하기</translation>
        </message>
        <message>
            <source>Import a file…</source>
            <translation>파일 가져오기…</translation>
        </message>
        <message>
            <source>Look at a sample</source>
            <translation>예제 살펴보기</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>새 프로젝트</translation>
        </message>
        <message>
            <source>OMS Desktop</source>
            <translation>OMS Desktop</translation>
        </message>
        <message>
            <source>Open a project…</source>
            <translation>프로젝트 열기…</translation>
        </message>
    </context>
    <context>
        <name>StatementsBlock</name>
        <message numerus="yes">
            <source>%n statement(s) kept as they came</source>
            <translation>
                <numerusform>원래대로 보관한 진술 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy IRI</source>
            <translation>IRI 복사</translation>
        </message>
        <message>
            <source>Statements</source>
            <translation>진술</translation>
        </message>
        <message>
            <source>The IRI is on the clipboard.</source>
            <translation>IRI를 클립보드에 복사했습니다.</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message numerus="yes">
            <source>%n link(s)</source>
            <translation>
                <numerusform>링크 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n개 선택</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n type(s)</source>
            <translation>
                <numerusform>유형 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel this work</source>
            <translation>이 작업 취소</translation>
        </message>
        <message>
            <source>Zoom to 100 %</source>
            <translation>100%로 보기</translation>
        </message>
    </context>
    <context>
        <name>StatusWords</name>
        <message>
            <source>Double-click empty space or press N to make a type</source>
            <translation>빈 곳을 두 번 클릭하거나 N을 눌러 유형을 만드세요</translation>
        </message>
        <message>
            <source>Drag + to another card to make a link; release on empty space to make a new type</source>
            <translation>+를 다른 카드로 끌면 링크를, 빈 곳에 놓으면 새 유형을 만듭니다</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>연결 안 됨</translation>
        </message>
        <message>
            <source>{project} · {branch} · saved</source>
            <translation>{project} · {branch} · 저장됨</translation>
        </message>
    </context>
    <context>
        <name>Statuses</name>
        <message>
            <source>Active</source>
            <translation>활성</translation>
        </message>
        <message>
            <source>Deprecated</source>
            <translation>사용 중단</translation>
        </message>
        <message>
            <source>Example</source>
            <translation>예시</translation>
        </message>
        <message>
            <source>Experimental</source>
            <translation>실험</translation>
        </message>
        <message>
            <source>Promoted</source>
            <translation>승격</translation>
        </message>
    </context>
    <context>
        <name>StepsSection</name>
        <message>
            <source>Steps on this change</source>
            <translation>이 변경에 한 일</translation>
        </message>
        <message>
            <source>Take back this step and every one after it</source>
            <translation>이 단계와 그 뒤의 모든 단계를 취소합니다</translation>
        </message>
        <message>
            <source>Undo to here</source>
            <translation>여기까지 취소</translation>
        </message>
        <message>
            <source>{step} (undone)</source>
            <translation>{step} (취소됨)</translation>
        </message>
    </context>
    <context>
        <name>Swatches</name>
        <message>
            <source>Several values</source>
            <translation>여러 값</translation>
        </message>
        <message>
            <source>as its kind</source>
            <translation>종류에 따름</translation>
        </message>
        <message>
            <source>blue</source>
            <translation>파랑</translation>
        </message>
        <message>
            <source>green</source>
            <translation>초록</translation>
        </message>
        <message>
            <source>grey</source>
            <translation>회색</translation>
        </message>
        <message>
            <source>ochre</source>
            <translation>황토</translation>
        </message>
        <message>
            <source>orange</source>
            <translation>주황</translation>
        </message>
        <message>
            <source>red</source>
            <translation>빨강</translation>
        </message>
        <message>
            <source>teal</source>
            <translation>청록</translation>
        </message>
        <message>
            <source>violet</source>
            <translation>보라</translation>
        </message>
    </context>
    <context>
        <name>SyncActions</name>
        <message>
            <source>Both sides changed the same things. Decide what holds.</source>
            <translation>양쪽이 같은 것을 바꿨습니다. 무엇을 남길지 정하세요.</translation>
        </message>
        <message>
            <source>Connect to an OMS…</source>
            <translation>OMS에 연결…</translation>
        </message>
        <message>
            <source>Disconnect from the OMS</source>
            <translation>OMS 연결 끊기</translation>
        </message>
        <message>
            <source>Disconnected. Everything stays here.</source>
            <translation>연결을 끊었습니다. 모든 것이 여기에 남아 있습니다.</translation>
        </message>
        <message>
            <source>Every version was sent</source>
            <translation>모든 버전을 보냈습니다</translation>
        </message>
        <message>
            <source>Everything is here already.</source>
            <translation>이미 모두 여기에 있습니다.</translation>
        </message>
        <message>
            <source>Get</source>
            <translation>받기</translation>
        </message>
        <message>
            <source>Got and merged; no question was open. Undo merge takes it back.</source>
            <translation>받아서 병합했습니다. 정할 것이 없었습니다. 병합 취소로 되돌릴 수 있습니다.</translation>
        </message>
        <message>
            <source>Got the new versions.</source>
            <translation>새 버전을 받았습니다.</translation>
        </message>
        <message>
            <source>No OMS is connected. Connect to one first.</source>
            <translation>연결된 OMS가 없습니다. 먼저 연결하세요.</translation>
        </message>
        <message>
            <source>Nothing new so far. The OMS is asked again.</source>
            <translation>아직 새로운 것이 없습니다. OMS에 다시 묻습니다.</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>보내기</translation>
        </message>
        <message>
            <source>Show sync</source>
            <translation>동기화 보기</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>지금 동기화</translation>
        </message>
    </context>
    <context>
        <name>SyncPanel</name>
        <message>
            <source>Connect to an OMS…</source>
            <translation>OMS에 연결…</translation>
        </message>
        <message>
            <source>Connecting …</source>
            <translation>연결하는 중 …</translation>
        </message>
        <message>
            <source>Connection…</source>
            <translation>연결…</translation>
        </message>
        <message>
            <source>Do not send…</source>
            <translation>보내지 않기…</translation>
        </message>
        <message>
            <source>Get</source>
            <translation>받기</translation>
        </message>
        <message>
            <source>Get and merge</source>
            <translation>받아서 병합</translation>
        </message>
        <message>
            <source>No OMS is connected</source>
            <translation>연결된 OMS가 없습니다</translation>
        </message>
        <message>
            <source>Press again: it is kept here and not sent</source>
            <translation>다시 누르면 보내지 않고 여기에만 둡니다</translation>
        </message>
        <message>
            <source>Release %1</source>
            <translation>릴리스 %1</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>보내기</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>동기화</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>지금 동기화</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>다시 시도</translation>
        </message>
        <message>
            <source>What waits to be sent</source>
            <translation>보내기를 기다리는 것</translation>
        </message>
        <message>
            <source>Work goes on here all the same. Connect to share versions with others.</source>
            <translation>연결하지 않아도 작업할 수 있습니다. 버전을 나누려면 연결하세요.</translation>
        </message>
        <message>
            <source>last answer %1</source>
            <translation>마지막 응답 %1</translation>
        </message>
        <message>
            <source>next try at %1</source>
            <translation>%1에 다시 시도</translation>
        </message>
        <message numerus="yes">
            <source>next try in %n second(s)</source>
            <translation>
                <numerusform>%n초 뒤 다시 시도</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SyncWords</name>
        <message>
            <source>A sign-in page is in the way</source>
            <translation>로그인 페이지가 가로막고 있음</translation>
        </message>
        <message>
            <source>Connecting…</source>
            <translation>연결하는 중…</translation>
        </message>
        <message>
            <source>Getting…</source>
            <translation>받는 중…</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>오프라인</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>거부됨</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>보내는 중…</translation>
        </message>
        <message>
            <source>Sync failed</source>
            <translation>동기화 실패</translation>
        </message>
        <message>
            <source>Sync is off</source>
            <translation>동기화 꺼짐</translation>
        </message>
        <message>
            <source>Synced</source>
            <translation>동기화됨</translation>
        </message>
        <message>
            <source>Synced %n min ago</source>
            <translation>%n분 전 동기화됨</translation>
        </message>
        <message>
            <source>Synced just now</source>
            <translation>방금 동기화됨</translation>
        </message>
        <message>
            <source>The OMS does not fit</source>
            <translation>OMS 버전이 맞지 않음</translation>
        </message>
        <message>
            <source>Token needed</source>
            <translation>토큰 필요</translation>
        </message>
        <message>
            <source>Waiting to try again</source>
            <translation>다시 시도하려고 기다리는 중</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message numerus="yes">
            <source>%n to get</source>
            <translation>
                <numerusform>받을 것 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to send</source>
            <translation>
                <numerusform>보낼 것 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>All sent</source>
            <translation>모두 보냄</translation>
        </message>
        <message>
            <source>Branch</source>
            <translation>브랜치</translation>
        </message>
        <message>
            <source>Branch: {name}</source>
            <translation>브랜치: {name}</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>메뉴</translation>
        </message>
    </context>
    <context>
        <name>TouchesStrip</name>
        <message>
            <source>In words (R)</source>
            <translation>글로 보기 (R)</translation>
        </message>
        <message>
            <source>What this touches</source>
            <translation>관련된 것</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>외 %n개</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TypeEditor</name>
        <message>
            <source>No type</source>
            <translation>유형 없음</translation>
        </message>
        <message>
            <source>Several values</source>
            <translation>여러 값</translation>
        </message>
    </context>
    <context>
        <name>TypePicker</name>
        <message>
            <source>Find a type, or write decimal(10, 2)</source>
            <translation>유형을 찾거나 decimal(10, 2)처럼 적으세요</translation>
        </message>
    </context>
    <context>
        <name>UnchangedFields</name>
        <message numerus="yes">
            <source>%n unchanged field(s)</source>
            <translation>
                <numerusform>그대로인 필드 %n개</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UsagesPanel</name>
        <message numerus="yes">
            <source>%n reference(s) to %1</source>
            <translation>
                <numerusform>%1에 대한 참조 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>It can be deleted without touching anything else.</source>
            <translation>다른 것에 영향 없이 삭제할 수 있습니다.</translation>
        </message>
        <message>
            <source>Keep this record</source>
            <translation>이 레코드 고정</translation>
        </message>
        <message>
            <source>Nothing is selected</source>
            <translation>선택한 것이 없습니다</translation>
        </message>
        <message>
            <source>Nothing refers to %1</source>
            <translation>%1을(를) 참조하는 것이 없습니다</translation>
        </message>
        <message>
            <source>Select a record to see what refers to it.</source>
            <translation>레코드를 선택하면 그것을 참조하는 것이 보입니다.</translation>
        </message>
        <message>
            <source>Usages</source>
            <translation>사용처</translation>
        </message>
    </context>
    <context>
        <name>UsesPage</name>
        <message>
            <source>Nothing refers to it.</source>
            <translation>참조하는 것이 없습니다.</translation>
        </message>
        <message>
            <source>Uses</source>
            <translation>사용처</translation>
        </message>
    </context>
    <context>
        <name>VersionActions</name>
        <message>
            <source>All branches…</source>
            <translation>모든 브랜치…</translation>
        </message>
        <message>
            <source>Changes since the last version</source>
            <translation>마지막 버전 이후의 변경</translation>
        </message>
        <message>
            <source>Compare versions…</source>
            <translation>버전 비교…</translation>
        </message>
        <message>
            <source>History</source>
            <translation>기록</translation>
        </message>
        <message>
            <source>If you sent this now…</source>
            <translation>지금 보낸다면…</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>메시지</translation>
        </message>
        <message>
            <source>New branch…</source>
            <translation>새 브랜치…</translation>
        </message>
        <message>
            <source>Nothing changed since the last version</source>
            <translation>마지막 버전 이후 바뀐 것이 없습니다</translation>
        </message>
        <message>
            <source>Release version…</source>
            <translation>버전 릴리스…</translation>
        </message>
        <message>
            <source>Releases</source>
            <translation>릴리스</translation>
        </message>
        <message>
            <source>Review and save version…</source>
            <translation>검토하고 버전 저장…</translation>
        </message>
        <message>
            <source>Reword the last version</source>
            <translation>마지막 버전 메시지 고치기</translation>
        </message>
        <message>
            <source>Reword the last version…</source>
            <translation>마지막 버전 메시지 고치기…</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>설정…</translation>
        </message>
        <message>
            <source>Take all unsaved edits back</source>
            <translation>저장하지 않은 편집 모두 되돌리기</translation>
        </message>
        <message>
            <source>The last version was sent already</source>
            <translation>마지막 버전을 이미 보냈습니다</translation>
        </message>
        <message>
            <source>There is no version yet</source>
            <translation>아직 버전이 없습니다</translation>
        </message>
        <message>
            <source>There is nothing to send yet</source>
            <translation>아직 보낼 것이 없습니다</translation>
        </message>
    </context>
    <context>
        <name>VersionDetails</name>
        <message>
            <source>(no message)</source>
            <translation>(메시지 없음)</translation>
        </message>
        <message>
            <source>Changelog, what follows, and migration plan</source>
            <translation>변경 기록, 따르는 결과, 마이그레이션 계획</translation>
        </message>
        <message>
            <source>Changelog…</source>
            <translation>변경 기록…</translation>
        </message>
        <message>
            <source>Compare with now</source>
            <translation>지금과 비교</translation>
        </message>
        <message>
            <source>From %1 to %2</source>
            <translation>%1부터 %2까지</translation>
        </message>
        <message>
            <source>Make the working copy this version again; Undo takes it back</source>
            <translation>작업 사본을 다시 이 버전으로 만듭니다. 실행 취소로 되돌릴 수 있습니다</translation>
        </message>
        <message>
            <source>New branch from here…</source>
            <translation>여기서 새 브랜치…</translation>
        </message>
        <message>
            <source>No difference.</source>
            <translation>차이가 없습니다.</translation>
        </message>
        <message>
            <source>Release {number}</source>
            <translation>릴리스 {number}</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>되돌려 놓기</translation>
        </message>
        <message>
            <source>The first version: everything began here.</source>
            <translation>첫 버전: 모든 것이 여기서 시작했습니다.</translation>
        </message>
        <message>
            <source>The working copy is again as in “%1”. Undo takes that back.</source>
            <translation>작업 사본이 다시 ‘%1’과 같습니다. 실행 취소로 되돌릴 수 있습니다.</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>바뀐 것</translation>
        </message>
        <message>
            <source>not sent yet</source>
            <translation>아직 보내지 않음</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>보냄</translation>
        </message>
        <message>
            <source>since {number}</source>
            <translation>{number} 이후</translation>
        </message>
    </context>
    <context>
        <name>VersionPlaces</name>
        <message>
            <source>Last version: {title}</source>
            <translation>마지막 버전: {title}</translation>
        </message>
        <message>
            <source>Release {number}</source>
            <translation>릴리스 {number}</translation>
        </message>
        <message>
            <source>Working copy, as it is now</source>
            <translation>지금의 작업 사본</translation>
        </message>
        <message>
            <source>working copy</source>
            <translation>작업 사본</translation>
        </message>
    </context>
    <context>
        <name>VersionRows</name>
        <message>
            <source>No difference.</source>
            <translation>차이가 없습니다.</translation>
        </message>
        <message>
            <source>Programs and data do not notice: {count}</source>
            <translation>프로그램과 데이터에 영향 없음: {count}</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>결정할 것</translation>
        </message>
        <message>
            <source>What follows</source>
            <translation>따르는 결과</translation>
        </message>
        <message>
            <source>Who uses what breaks</source>
            <translation>영향을 받는 사용처</translation>
        </message>
        <message>
            <source>after step {steps}</source>
            <translation>단계 {steps} 다음</translation>
        </message>
        <message>
            <source>after steps {steps}</source>
            <translation>단계 {steps} 다음</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>외 {count}개</translation>
        </message>
        <message>
            <source>no way back</source>
            <translation>되돌릴 수 없음</translation>
        </message>
    </context>
    <context>
        <name>VersionSheet</name>
        <message>
            <source>Back</source>
            <translation>뒤로</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>버전 {version}</translation>
        </message>
    </context>
    <context>
        <name>VersionsModel</name>
        <message>
            <source>Release {number}</source>
            <translation>릴리스 {number}</translation>
        </message>
    </context>
    <context>
        <name>ViolationBand</name>
        <message>
            <source>Choose a way out at the right.</source>
            <translation>오른쪽에서 해결 방법을 고르세요.</translation>
        </message>
        <message>
            <source>Choose a way out at the right: keys {first} to {last}.</source>
            <translation>오른쪽에서 해결 방법을 고르세요: {first}~{last} 키.</translation>
        </message>
    </context>
    <context>
        <name>WhySection</name>
        <message>
            <source>Copy the explanation</source>
            <translation>설명 복사</translation>
        </message>
        <message>
            <source>The explanation is on the clipboard.</source>
            <translation>설명을 복사했습니다.</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>일어난 일</translation>
        </message>
        <message>
            <source>Why this is asked</source>
            <translation>묻는 까닭</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>외 %n개</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WritePanel</name>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Use this</source>
            <translation>이 값 사용</translation>
        </message>
    </context>
    <context>
        <name>_Saved</name>
        <message>
            <source>Every edit is on disk as soon as you see it.</source>
            <translation>화면에 보이는 편집은 이미 디스크에 있습니다.</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>저장됨</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>저장 중…</translation>
        </message>
    </context>
    <context>
        <name>self._desk</name>
        <message>
            <source>data type</source>
            <translation>데이터 유형</translation>
        </message>
        <message>
            <source>display name</source>
            <translation>표시 이름</translation>
        </message>
    </context>
</TS>
