<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Home</source>
        <translation>처음</translation>
    </message>
    <message>
        <source>Find a fit</source>
        <translation>맞는 지원 찾기</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>사업</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>연락처</translation>
    </message>
    <message>
        <source>News</source>
        <translation>소식</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>안내문</translation>
    </message>
    <message>
        <source>Mailing</source>
        <translation>우편 발송</translation>
    </message>
    <message>
        <source>Kept for reprinting</source>
        <translation>재인쇄 보관함</translation>
    </message>
    <message>
        <source>Sheet codes</source>
        <translation>안내문 번호</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>Our office</source>
        <translation>우리 기관</translation>
    </message>
    <message>
        <source>New sheet</source>
        <translation>새 안내문</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄하기</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>파일로 저장</translation>
    </message>
    <message>
        <source>Copy the sheet&apos;s text</source>
        <translation>안내문 글 복사</translation>
    </message>
    <message>
        <source>Mend the wording</source>
        <translation>글 고치기</translation>
    </message>
    <message>
        <source>Empty the sheet for the next family</source>
        <translation>다음 가족을 위해 칸 비우기</translation>
    </message>
    <message>
        <source>Preview larger</source>
        <translation>미리보기 크게</translation>
    </message>
    <message>
        <source>Preview smaller</source>
        <translation>미리보기 작게</translation>
    </message>
    <message>
        <source>Preview as large as on paper</source>
        <translation>미리보기를 실제 크기로</translation>
    </message>
    <message>
        <source>Preview as wide as there is room</source>
        <translation>미리보기를 너비에 맞추기</translation>
    </message>
    <message>
        <source>Preview whole pages</source>
        <translation>미리보기에 쪽 전체 보이기</translation>
    </message>
    <message>
        <source>Preview two pages side by side, or one</source>
        <translation>미리보기에 두 쪽을 나란히 또는 한 쪽씩 보이기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <translation>되돌린 일을 다시 하기</translation>
    </message>
    <message>
        <source>Put a star on what is shown, or take it off</source>
        <translation>보고 있는 항목에 별표 달기·떼기</translation>
    </message>
    <message>
        <source>Whom to call now</source>
        <translation>지금 전화할 곳</translation>
    </message>
    <message>
        <source>Get the news</source>
        <translation>새 소식 받기</translation>
    </message>
    <message>
        <source>Open a list of families</source>
        <translation>가족 명단 열기</translation>
    </message>
    <message>
        <source>Lock what is kept</source>
        <translation>보관함 잠그기</translation>
    </message>
    <message>
        <source>Clear everything personal and show the news</source>
        <translation>개인정보를 모두 지우고 소식 보기</translation>
    </message>
    <message>
        <source>Search, or do something</source>
        <translation>검색·실행</translation>
    </message>
    <message>
        <source>Switch the window&apos;s language</source>
        <translation>화면 언어 바꾸기</translation>
    </message>
    <message>
        <source>Help on this place</source>
        <translation>이 화면 도움말</translation>
    </message>
    <message>
        <source>Two-minute tour</source>
        <translation>2분 둘러보기</translation>
    </message>
    <message>
        <source>First steps: language, office, paper</source>
        <translation>처음 설정: 언어, 기관, 용지</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>단축키 모두 보기</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>창 닫기</translation>
    </message>
</context>
<context>
    <name>AddressesPart</name>
    <message>
        <source>Sheets of labels</source>
        <translation>라벨 용지</translation>
    </message>
    <message>
        <source>From label</source>
        <translation>시작 칸</translation>
    </message>
    <message>
        <source>Envelopes</source>
        <translation>봉투</translation>
    </message>
    <message>
        <source>The first label that is free on the first sheet</source>
        <translation>첫 장에서 비어 있는 첫 칸</translation>
    </message>
    <message>
        <source>Save labels as PDF</source>
        <translation>라벨 PDF로 저장하기</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>라벨 인쇄하기</translation>
    </message>
    <message>
        <source>Save envelopes as PDF</source>
        <translation>봉투 PDF로 저장하기</translation>
    </message>
    <message>
        <source>Print envelopes</source>
        <translation>봉투 인쇄하기</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>To ask: %1</source>
        <translation>물어볼 것: %1</translation>
    </message>
    <message>
        <source>ask the office</source>
        <translation>담당 기관에 문의</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Print this sheet all the same?</source>
        <translation>그래도 이 안내문을 인쇄할까요?</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>인쇄하기</translation>
    </message>
    <message>
        <source>Save this sheet all the same?</source>
        <translation>그래도 이 안내문을 저장할까요?</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>저장하기</translation>
    </message>
    <message>
        <source>Copy the text of this sheet all the same?</source>
        <translation>그래도 이 안내문의 글을 복사할까요?</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>복사하기</translation>
    </message>
    <message>
        <source>Make these notices all the same?</source>
        <translation>그래도 이 안내문을 만들까요?</translation>
    </message>
    <message>
        <source>Make them</source>
        <translation>만들기</translation>
    </message>
    <message>
        <source>Go on behind them, or print all again?</source>
        <translation>그다음부터 이어서 인쇄할까요, 처음부터 모두 다시 인쇄할까요?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>이어서 인쇄</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>모두 인쇄</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>돌아가기</translation>
    </message>
    <message>
        <source>Bring it back? A backup of how things are now is made first, so that this can be undone.</source>
        <translation>복원할까요? 지금 상태를 먼저 백업하므로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>복원하기</translation>
    </message>
    <message>
        <source>What is kept of %1 (%2) is destroyed beyond recall.</source>
        <translation>%1의 보관 자료(%2)를 복구할 수 없게 파기합니다.</translation>
    </message>
    <message>
        <source>Destroy it now?</source>
        <translation>지금 파기할까요?</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>파기하기</translation>
    </message>
    <message>
        <source>Kept mailings that are overdue are destroyed beyond recall: %1</source>
        <translation>보관 기한이 지난 발송을 복구할 수 없게 파기합니다: %1건</translation>
    </message>
    <message>
        <source>Destroy them now?</source>
        <translation>모두 지금 파기할까요?</translation>
    </message>
    <message>
        <source>The recovery code that was made before opens nothing any more then.</source>
        <translation>새로 만들면 전에 만든 복구 번호로는 더 이상 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Make a new one?</source>
        <translation>새로 만들까요?</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>새로 만들기</translation>
    </message>
    <message>
        <source>What was kept is locked. A list or a sheet is still open here.</source>
        <translation>보관함을 잠갔습니다. 열어 둔 명단이나 안내문이 아직 있습니다.</translation>
    </message>
    <message>
        <source>Clear it as well?</source>
        <translation>그것도 지울까요?</translation>
    </message>
    <message>
        <source>A list or a sheet is open here.</source>
        <translation>명단이나 안내문이 열려 있습니다.</translation>
    </message>
    <message>
        <source>Clear it?</source>
        <translation>지울까요?</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Clear it</source>
        <translation>지우기</translation>
    </message>
</context>
<context>
    <name>BackupDetail</name>
    <message>
        <source>Bring this backup back…</source>
        <translation>이 백업으로 복원…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>사본 저장…</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>복원하면 바뀌는 것</translation>
    </message>
    <message>
        <source>The backup is being read and compared…</source>
        <translation>백업을 읽어 지금과 비교하고 있습니다…</translation>
    </message>
    <message>
        <source>Before anything changes, a backup of how things are now is made; “Undo the last restore” brings that back.</source>
        <translation>바꾸기 전에 지금 상태를 먼저 백업합니다. ‘마지막 복원 취소’로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>A backup of the first version</source>
        <translation>첫 버전에서 만든 백업</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Made by hand</source>
        <translation>직접 만듦</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>매일 자동</translation>
    </message>
    <message>
        <source>Before an update of the program</source>
        <translation>프로그램 업데이트 전</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>가져오기 전</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>복원 전</translation>
    </message>
    <message>
        <source>No backup yet; the first one is made by itself.</source>
        <translation>아직 백업이 없습니다. 첫 백업은 자동으로 만들어집니다.</translation>
    </message>
    <message>
        <source>Last backup: %1 · kept: %2</source>
        <translation>최근 백업: %1 · 보관 %2개</translation>
    </message>
    <message>
        <source>Programs %1 · contacts %2 · news %3 · other files %4</source>
        <translation>사업 %1건 · 연락처 %2건 · 소식 %3건 · 그 밖의 파일 %4개</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>바뀌는 것이 없습니다.</translation>
    </message>
    <message>
        <source>%1 come back</source>
        <translation>%1건 되살아남</translation>
    </message>
    <message>
        <source>%1 become as they were</source>
        <translation>%1건 그때 내용으로 바뀜</translation>
    </message>
    <message>
        <source>%1 disappear</source>
        <translation>%1건 없어짐</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>사업</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>연락처</translation>
    </message>
    <message>
        <source>News</source>
        <translation>소식</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>기관</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>서류</translation>
    </message>
    <message>
        <source>Cities and counties</source>
        <translation>시·군</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Translations of the office</source>
        <translation>우리 기관의 번역</translation>
    </message>
    <message>
        <source>Sheets handed out</source>
        <translation>배부한 안내문</translation>
    </message>
    <message>
        <source>Mailings</source>
        <translation>우편 발송</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>회신</translation>
    </message>
    <message>
        <source>History of changes</source>
        <translation>변경 이력</translation>
    </message>
    <message>
        <source>What the office has set</source>
        <translation>기관 설정</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Templates of the office</source>
        <translation>우리 기관의 양식</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>글꼴</translation>
    </message>
    <message>
        <source>Settings for lists</source>
        <translation>명단 설정</translation>
    </message>
    <message>
        <source>Vault, locked as it is</source>
        <translation>보관함(잠긴 그대로)</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>No backup yet</source>
        <translation>아직 백업이 없습니다</translation>
    </message>
    <message>
        <source>One is made by itself each day, and before whatever changes much.</source>
        <translation>매일 한 번, 그리고 내용이 많이 바뀌기 전에 자동으로 만들어집니다.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>지금 백업하기</translation>
    </message>
    <message>
        <source>Bring back from a file…</source>
        <translation>파일에서 복원…</translation>
    </message>
    <message>
        <source>Undo the last restore…</source>
        <translation>마지막 복원 취소…</translation>
    </message>
    <message>
        <source>Check the store</source>
        <translation>저장소 점검하기</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>문제 알리기…</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>백업을 고르세요</translation>
    </message>
    <message>
        <source>You see what bringing it back would change.</source>
        <translation>복원하면 무엇이 바뀌는지 보여 드립니다.</translation>
    </message>
    <message>
        <source>Making a backup; you can go on working…</source>
        <translation>백업하는 중입니다. 계속 일하셔도 됩니다…</translation>
    </message>
    <message>
        <source>Checking the store…</source>
        <translation>저장소를 점검하는 중입니다…</translation>
    </message>
    <message>
        <source>The store is sound.</source>
        <translation>저장소에 이상이 없습니다.</translation>
    </message>
    <message>
        <source>Backups (*.zip *.db)</source>
        <translation>백업 (*.zip *.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Save a copy of the backup</source>
        <translation>백업 사본 저장</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>저장함: %1</translation>
    </message>
    <message>
        <source>What was there before the last restore comes back.</source>
        <translation>마지막으로 복원하기 전의 상태로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Bringing the backup back…</source>
        <translation>복원하는 중입니다…</translation>
    </message>
    <message>
        <source>Brought back. Undo brings back what was there before.</source>
        <translation>복원했습니다. ‘마지막 복원 취소’로 이전 상태로 되돌릴 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>BatchesPart</name>
    <message>
        <source>Nothing is kept</source>
        <translation>보관한 발송이 없습니다</translation>
    </message>
    <message>
        <source>On the page Mailing, mark a list to be kept before its notices are made.</source>
        <translation>우편 발송에서 안내문을 만들기 전에 보관을 선택하면 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>모든 언어</translation>
    </message>
    <message>
        <source>%1: destroy it without delay.</source>
        <translation>%1: 지체 없이 파기해 주세요.</translation>
    </message>
    <message>
        <source>Its key is not on this computer, so nobody can read it: keys are in no backup. Print from the list again.</source>
        <translation>열쇠가 이 컴퓨터에 없어 아무도 읽을 수 없습니다. 열쇠는 백업에 들어가지 않습니다. 명단에서 다시 인쇄해 주세요.</translation>
    </message>
    <message>
        <source>Its destruction was broken off. Destroy it to the end.</source>
        <translation>파기가 도중에 끊겼습니다. 끝까지 파기해 주세요.</translation>
    </message>
    <message>
        <source>Mailings that are kept</source>
        <translation>보관 중인 발송</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>다시 인쇄</translation>
    </message>
    <message>
        <source>Keep longer</source>
        <translation>보관 연장</translation>
    </message>
    <message>
        <source>Destruction</source>
        <translation>파기</translation>
    </message>
    <message>
        <source>Rows, as in 214 or 2-100,214</source>
        <translation>행 (예: 214 또는 2-100,214)</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>모든 행</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>일수</translation>
    </message>
    <message>
        <source>Reason, without a name</source>
        <translation>사유 (이름 없이)</translation>
    </message>
    <message>
        <source>Make the pages</source>
        <translation>인쇄할 쪽 만들기</translation>
    </message>
    <message>
        <source>Keep it longer</source>
        <translation>연장하기</translation>
    </message>
    <message>
        <source>Destroy now…</source>
        <translation>지금 파기하기…</translation>
    </message>
    <message>
        <source>Show the certificate</source>
        <translation>파기 확인서 보기</translation>
    </message>
    <message>
        <source>Nobody can bring it back, from backups neither. A certificate is made of it.</source>
        <translation>백업에서도 되살릴 수 없습니다. 파기 확인서를 만듭니다.</translation>
    </message>
</context>
<context>
    <name>ColumnsPart</name>
    <message>
        <source>Another list…</source>
        <translation>다른 명단…</translation>
    </message>
    <message>
        <source>Hidden rows too</source>
        <translation>숨긴 행도 읽기</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>명단의 열</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>시트</translation>
    </message>
    <message>
        <source>Heading row</source>
        <translation>제목 행</translation>
    </message>
    <message>
        <source>The chosen column is</source>
        <translation>고른 열의 항목</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>One moment…</source>
        <translation>잠시만요…</translation>
    </message>
    <message>
        <source>The contacts are being read.</source>
        <translation>연락처를 읽고 있습니다.</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>연락처</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>번호 복사하기</translation>
    </message>
    <message>
        <source>Choose a contact</source>
        <translation>연락처를 골라 주세요</translation>
    </message>
    <message>
        <source>Its phones, languages and hours stand here.</source>
        <translation>전화번호, 상담 언어, 운영 시간이 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>해당하는 연락처 없음</translation>
    </message>
    <message>
        <source>Choose another area or language, or any hour.</source>
        <translation>다른 지역이나 언어를 고르거나 ‘지금 상담 가능’을 꺼 보세요.</translation>
    </message>
    <message>
        <source>%1 in the list</source>
        <translation>목록 %1건</translation>
    </message>
    <message>
        <source>Nobody answers at this hour; these do at others.</source>
        <translation>지금은 받는 곳이 없습니다. 다른 시간에 받는 곳입니다.</translation>
    </message>
    <message>
        <source>%1 is on the clipboard.</source>
        <translation>%1 번호를 복사했습니다.</translation>
    </message>
    <message>
        <source>Confirm before telling: the sources are old or second-hand.</source>
        <translation>확인 후 안내: 출처가 오래되었거나 간접 자료입니다.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>운영 시간</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>About this entry</source>
        <translation>항목 정보</translation>
    </message>
    <message>
        <source>Unsettled</source>
        <translation>확인되지 않은 점</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>날짜 없음</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>No source names the hours.</source>
        <translation>운영 시간을 밝힌 출처가 없습니다.</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>지금 상담 가능</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>지금은 상담 시간이 아님</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>직접 상담</translation>
    </message>
    <message>
        <source>Interpreted</source>
        <translation>통역</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>소속</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>지역</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Former names</source>
        <translation>옛 이름</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>확인일</translation>
    </message>
</context>
<context>
    <name>EndedLine</name>
    <message>
        <source>GG Desk ended unexpectedly the last time. What was saved is there. A report helps to find the fault; it names nobody.</source>
        <translation>지난번에 GG Desk가 예기치 않게 끝났습니다. 저장한 것은 그대로 있습니다. 보고서가 있으면 원인을 찾는 데 도움이 됩니다. 보고서에는 누구의 이름도 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>Read the report…</source>
        <translation>보고서 읽기…</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>이 줄 닫기</translation>
    </message>
</context>
<context>
    <name>EnvelopeForm</name>
    <message>
        <source>Write millimetres: left and width together at most 210, top at most 52, top and height together at most 99, at least 50 wide and 30 high.</source>
        <translation>밀리미터로 적어 주세요. 왼쪽+너비는 210 이하, 위는 52 이하, 위+높이는 99 이하, 너비는 50 이상, 높이는 30 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>As the desk proposes</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>DIN 5008, form B (address lower)</source>
        <translation>DIN 5008 B형 (주소 아래쪽)</translation>
    </message>
    <message>
        <source>DIN 5008, form A (address higher)</source>
        <translation>DIN 5008 A형 (주소 위쪽)</translation>
    </message>
    <message>
        <source>DL or C6/5, window at the left</source>
        <translation>DL·C6/5, 왼쪽 창</translation>
    </message>
    <message>
        <source>C5, window at the left</source>
        <translation>C5, 왼쪽 창</translation>
    </message>
    <message>
        <source>As measured here</source>
        <translation>직접 잰 값</translation>
    </message>
    <message>
        <source>Window of the envelopes</source>
        <translation>봉투 창의 위치</translation>
    </message>
    <message>
        <source>From the left, mm</source>
        <translation>왼쪽에서 (mm)</translation>
    </message>
    <message>
        <source>From the top, mm</source>
        <translation>위에서 (mm)</translation>
    </message>
    <message>
        <source>Width, mm</source>
        <translation>너비 (mm)</translation>
    </message>
    <message>
        <source>Height, mm</source>
        <translation>높이 (mm)</translation>
    </message>
</context>
<context>
    <name>FavouriteButton</name>
    <message>
        <source>A favourite was added</source>
        <translation>즐겨찾기에 넣었습니다</translation>
    </message>
    <message>
        <source>A favourite was taken off</source>
        <translation>즐겨찾기에서 뺐습니다</translation>
    </message>
    <message>
        <source>Take the star off</source>
        <translation>별표 빼기</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>즐겨찾기</translation>
    </message>
    <message>
        <source>A favourite stands on the first page and first in the search: Ctrl+D</source>
        <translation>즐겨찾기는 첫 화면과 검색 맨 위에 나옵니다: Ctrl+D</translation>
    </message>
</context>
<context>
    <name>FileDrop</name>
    <message>
        <source>Drop the file here</source>
        <translation>파일을 여기에 놓으세요</translation>
    </message>
    <message>
        <source>A list, news or a backup opens on the page it belongs to.</source>
        <translation>명단, 소식, 백업은 알맞은 화면에서 열립니다.</translation>
    </message>
</context>
<context>
    <name>FillingIn</name>
    <message>
        <source>This must be filled in.</source>
        <translation>꼭 적어야 하는 칸입니다.</translation>
    </message>
    <message>
        <source>Write the date as 2027-03-02.</source>
        <translation>날짜를 2027-03-02처럼 적어 주세요.</translation>
    </message>
    <message>
        <source>Write the number as 031-120.</source>
        <translation>번호를 031-120처럼 적어 주세요.</translation>
    </message>
    <message>
        <source>Write digits only, as in 5.</source>
        <translation>5처럼 숫자만 적어 주세요.</translation>
    </message>
    <message>
        <source>Write a code as in A-014, never a name.</source>
        <translation>A-014처럼 적어 주세요. 이름은 적지 않습니다.</translation>
    </message>
    <message>
        <source>This is too long for the sheet.</source>
        <translation>안내문에 넣기에 너무 깁니다.</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>All areas</source>
        <translation>모든 지역</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>모든 언어</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>지역</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>지금 상담 가능</translation>
    </message>
    <message>
        <source>By weekly hours; public holidays are not in them</source>
        <translation>주간 운영 시간 기준이며 공휴일은 반영되지 않습니다</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Take out</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>Take out: %1</source>
        <translation>빼기: %1</translation>
    </message>
    <message>
        <source>More dates</source>
        <translation>날짜 더 넣기</translation>
    </message>
    <message>
        <source>Since when in the city, in Korea</source>
        <translation>시·군과 한국 거주 시작</translation>
    </message>
    <message>
        <source>Not yet: from %1</source>
        <translation>아직 아님: %1부터 해당</translation>
    </message>
    <message>
        <source>To be checked; from %1</source>
        <translation>확인 필요, %1부터</translation>
    </message>
    <message>
        <source>who is in the family</source>
        <translation>가족 구성</translation>
    </message>
    <message>
        <source>guardian</source>
        <translation>보호자 정보</translation>
    </message>
    <message>
        <source>City or county</source>
        <translation>시·군</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>구분</translation>
    </message>
    <message>
        <source>Birth date or age</source>
        <translation>생년월일 또는 나이</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>등록 상태</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>국적</translation>
    </message>
    <message>
        <source>In Korea since</source>
        <translation>한국 거주 시작</translation>
    </message>
    <message>
        <source>In Gyeonggi since</source>
        <translation>경기도 거주 시작</translation>
    </message>
    <message>
        <source>In the city or county since</source>
        <translation>시·군 거주 시작</translation>
    </message>
    <message>
        <source>Attends</source>
        <translation>다니는 곳</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>일</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>자녀</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>보호자</translation>
    </message>
    <message>
        <source>Adult</source>
        <translation>그 밖의 성인</translation>
    </message>
    <message>
        <source>Print all the same</source>
        <translation>확인했음, 인쇄하기</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄하기</translation>
    </message>
    <message>
        <source>Family&apos;s language</source>
        <translation>가족의 언어</translation>
    </message>
    <message>
        <source>Name (optional)</source>
        <translation>받는 분(선택)</translation>
    </message>
    <message>
        <source>Name on the sheet (optional)</source>
        <translation>받는 분(선택)</translation>
    </message>
    <message>
        <source>Leave these out</source>
        <translation>이 사업들 빼기</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리보기</translation>
    </message>
    <message>
        <source>The family&apos;s sheet as it will be printed</source>
        <translation>인쇄될 가족 안내문의 모습</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장하기</translation>
    </message>
    <message>
        <source>On the family&apos;s sheet: %1</source>
        <translation>가족 안내문에 넣을 사업: %1개</translation>
    </message>
    <message>
        <source>Drawing the sheet…</source>
        <translation>안내문을 그리는 중…</translation>
    </message>
    <message>
        <source>Pages: %1</source>
        <translation>%1쪽</translation>
    </message>
    <message>
        <source>And so for %1 more.</source>
        <translation>그 밖에 %1개도 같습니다.</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>오늘, %1</translation>
    </message>
    <message>
        <source>Next school year, %1</source>
        <translation>다음 학년도, %1</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>다른 날</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>기준일</translation>
    </message>
    <message>
        <source>As of which day</source>
        <translation>기준일</translation>
    </message>
    <message>
        <source>Write the day as in 2027-03-02.</source>
        <translation>2027-03-02처럼 적어 주세요.</translation>
    </message>
    <message>
        <source>Prefers not to say</source>
        <translation>답하지 않음</translation>
    </message>
    <message>
        <source>Prefers not to say: type - or click here</source>
        <translation>답하지 않음: -를 입력하거나 여기를 누르세요</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>모름</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>추가: %1</translation>
    </message>
    <message>
        <source>Taken out: %1</source>
        <translation>뺐습니다: %1</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>다음 질문</translation>
    </message>
    <message>
        <source>Take the answer</source>
        <translation>답 넣기</translation>
    </message>
    <message>
        <source>Does not know</source>
        <translation>모른다고 함</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>Ask what was skipped</source>
        <translation>건너뛴 질문 다시 묻기</translation>
    </message>
    <message>
        <source>The client sees this question now.</source>
        <translation>지금 내담자 화면에 나온 질문입니다.</translation>
    </message>
    <message>
        <source>Only skipped questions are left.</source>
        <translation>건너뛴 질문만 남았습니다.</translation>
    </message>
    <message>
        <source>Nothing is left to ask the family.</source>
        <translation>가족에게 더 물어볼 것이 없습니다.</translation>
    </message>
    <message>
        <source>Questions for the client</source>
        <translation>내담자에게 묻는 질문</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행 상황</translation>
    </message>
</context>
<context>
    <name>FindingPage</name>
    <message>
        <source>Cleared. Nothing of the family before is left.</source>
        <translation>지웠습니다. 앞 가족의 정보는 남아 있지 않습니다.</translation>
    </message>
    <message>
        <source>Find a fit</source>
        <translation>맞는 지원 찾기</translation>
    </message>
    <message>
        <source>New family</source>
        <translation>새 가족</translation>
    </message>
    <message>
        <source>Client&apos;s view</source>
        <translation>내담자 화면</translation>
    </message>
    <message>
        <source>The questions in the client&apos;s language, in a window or on a second screen</source>
        <translation>내담자의 언어로 묻는 질문을 새 창이나 두 번째 화면에 보여 줍니다</translation>
    </message>
    <message>
        <source>Clear everything for the next family: Ctrl+Shift+N</source>
        <translation>다음 가족을 위해 모두 지우기: Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>What fits this family</source>
        <translation>이 가족에게 맞는 지원</translation>
    </message>
    <message>
        <source>Nothing you type here is stored; closing clears it.</source>
        <translation>여기에 입력한 내용은 저장되지 않으며, 닫으면 지워집니다.</translation>
    </message>
</context>
<context>
    <name>HandoutDetail</name>
    <message>
        <source>This sheet is not among those of this desk any more.</source>
        <translation>이 안내문은 이제 이 프로그램의 목록에 없습니다.</translation>
    </message>
    <message>
        <source>What has changed since</source>
        <translation>그 뒤로 바뀐 내용</translation>
    </message>
    <message>
        <source>What was handed out</source>
        <translation>나간 안내문</translation>
    </message>
    <message>
        <source>What it told then, as of %1</source>
        <translation>그때 안내한 내용, %1 기준</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>안내하지 않음</translation>
    </message>
    <message>
        <source>Outdated: print it anew before anybody relies on it.</source>
        <translation>예전 내용입니다. 새로 인쇄해서 드리세요.</translation>
    </message>
    <message>
        <source>It tells no facts of a program that could change.</source>
        <translation>바뀔 수 있는 사업 내용이 없는 안내문입니다.</translation>
    </message>
    <message>
        <source>Its facts have not changed since.</source>
        <translation>그 뒤로 바뀐 내용이 없습니다.</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>그때</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>When</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>How</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>쪽수</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>부수</translation>
    </message>
    <message>
        <source>saved as a file</source>
        <translation>파일로 저장</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>in a mailing</source>
        <translation>우편 발송</translation>
    </message>
</context>
<context>
    <name>HandoutsPage</name>
    <message>
        <source>Sheet codes</source>
        <translation>안내문 번호</translation>
    </message>
    <message>
        <source>Code on the sheet</source>
        <translation>안내문에 적힌 번호</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>찾아보기</translation>
    </message>
    <message>
        <source>Print it anew</source>
        <translation>새로 인쇄하기</translation>
    </message>
    <message>
        <source>The same sheet with today&apos;s facts; what was filled in is kept nowhere</source>
        <translation>오늘의 내용으로 같은 안내문을 만듭니다. 적어 넣은 내용은 어디에도 남아 있지 않습니다</translation>
    </message>
    <message>
        <source>What the code tells</source>
        <translation>번호로 알 수 있는 내용</translation>
    </message>
    <message>
        <source>Type the code of a sheet</source>
        <translation>안내문 번호를 입력하세요</translation>
    </message>
    <message>
        <source>It stands at the foot, as in K7F3-9QX2. You see what was printed and whether it still holds.</source>
        <translation>안내문 아래쪽에 K7F3-9QX2처럼 적혀 있습니다. 무엇을 인쇄했고 지금도 맞는지 알 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Cancel</source>
        <translation>취소하기</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Places of the window</source>
        <translation>화면 목록</translation>
    </message>
    <message>
        <source>What is told of this place</source>
        <translation>이 화면의 도움말</translation>
    </message>
    <message>
        <source>Two-minute tour</source>
        <translation>2분 둘러보기</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>단축키 모두 보기</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>printed %1 times</source>
        <translation>%1회 인쇄</translation>
    </message>
    <message>
        <source>not printed yet</source>
        <translation>아직 인쇄하지 않음</translation>
    </message>
    <message>
        <source>printed once</source>
        <translation>1회 인쇄</translation>
    </message>
    <message>
        <source>Say what our office is called</source>
        <translation>우리 기관 이름을 적어 주세요</translation>
    </message>
    <message>
        <source>Its name and phone stand at the foot of every sheet</source>
        <translation>기관 이름과 전화는 모든 안내문 아래에 인쇄됩니다</translation>
    </message>
    <message>
        <source>The news has never been fetched</source>
        <translation>소식을 아직 받은 적이 없습니다</translation>
    </message>
    <message>
        <source>Get it now</source>
        <translation>지금 받기</translation>
    </message>
    <message>
        <source>The news could not be fetched</source>
        <translation>소식을 받지 못했습니다</translation>
    </message>
    <message>
        <source>Programs with old or second-hand facts: %1</source>
        <translation>내용이 오래되었거나 간접 출처인 사업: %1개</translation>
    </message>
    <message>
        <source>Confirm them before telling a family</source>
        <translation>가족에게 안내하기 전에 확인해 주세요</translation>
    </message>
    <message>
        <source>facts changed on %1</source>
        <translation>%1 내용 바뀜</translation>
    </message>
    <message>
        <source>All unread news: %1</source>
        <translation>읽지 않은 소식 모두 보기: %1건</translation>
    </message>
    <message>
        <source>Suggested words that wait for a review: %1</source>
        <translation>검토를 기다리는 제안 문구: %1건</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Home</source>
        <translation>처음</translation>
    </message>
    <message>
        <source>Whom to call now</source>
        <translation>지금 전화할 곳</translation>
    </message>
    <message>
        <source>New sheet</source>
        <translation>새 안내문</translation>
    </message>
    <message>
        <source>Print with one click</source>
        <translation>바로 인쇄하기</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>즐겨찾기</translation>
    </message>
    <message>
        <source>Printed last</source>
        <translation>최근 안내문</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>확인할 것</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>달라진 것</translation>
    </message>
    <message>
        <source>This stands here once the store can be opened.</source>
        <translation>저장소가 열리면 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>잠시만요…</translation>
    </message>
    <message>
        <source>What families are given most often will stand here.</source>
        <translation>자주 드리는 안내문이 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Programs and contacts with a star (Ctrl+D) will stand here.</source>
        <translation>별표를 단 사업과 연락처가 여기에 나옵니다(Ctrl+D).</translation>
    </message>
    <message>
        <source>The sheets that you print or save will stand here, without any name.</source>
        <translation>인쇄하거나 저장한 안내문이 이름 없이 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>지금 확인할 것이 없습니다.</translation>
    </message>
    <message>
        <source>No facts changed in the last 30 days, and all news is read.</source>
        <translation>최근 30일 동안 바뀐 내용이 없고, 소식도 모두 읽었습니다.</translation>
    </message>
</context>
<context>
    <name>KeepPart</name>
    <message>
        <source>There is no vault yet, in which it could be kept encrypted.</source>
        <translation>암호화해 둘 보관함이 아직 없습니다.</translation>
    </message>
    <message>
        <source>What is kept was locked, so these notices will not be kept.</source>
        <translation>보관함을 잠가서 이 안내문은 보관하지 않습니다.</translation>
    </message>
    <message>
        <source>%1 · kept for reprinting until %2</source>
        <translation>%1 · %2까지 재인쇄용으로 보관</translation>
    </message>
    <message>
        <source>The notices are made, but they are not kept: %1</source>
        <translation>안내문은 만들었지만 보관하지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Kept encrypted until %1 and printed again from there; then destroyed.</source>
        <translation>%1까지 암호화하여 보관하고 다시 인쇄할 수 있습니다. 그 뒤 파기합니다.</translation>
    </message>
    <message>
        <source>Nothing of these families is kept.</source>
        <translation>이 가정들의 정보는 아무것도 보관하지 않습니다.</translation>
    </message>
    <message>
        <source>Keep it for reprinting</source>
        <translation>다시 인쇄할 수 있게 보관</translation>
    </message>
    <message>
        <source>Make the vault…</source>
        <translation>보관함 만들기…</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>%1 families</source>
        <translation>%1가정</translation>
    </message>
    <message>
        <source>▲ overdue by %1 days</source>
        <translation>▲ 기한 %1일 지남</translation>
    </message>
    <message>
        <source>last day today</source>
        <translation>오늘까지</translation>
    </message>
    <message>
        <source>%1 days left</source>
        <translation>%1일 남음</translation>
    </message>
    <message>
        <source>no key here</source>
        <translation>열쇠 없음</translation>
    </message>
    <message>
        <source>being destroyed</source>
        <translation>파기 중</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>파기</translation>
    </message>
    <message>
        <source>%1 languages</source>
        <translation>%1개 언어</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>안내문</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>가정 수</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Kept since</source>
        <translation>보관 시작</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>보관한 사람</translation>
    </message>
    <message>
        <source>Destroyed after</source>
        <translation>보관 기한</translation>
    </message>
    <message>
        <source>Destroyed on</source>
        <translation>파기한 날</translation>
    </message>
    <message>
        <source>Destroyed by</source>
        <translation>파기한 사람</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Certificate no.</source>
        <translation>확인서 번호</translation>
    </message>
    <message>
        <source>vault made</source>
        <translation>보관함 만듦</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>열람 시작</translation>
    </message>
    <message>
        <source>wrong passphrase</source>
        <translation>암호 틀림</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>보관</translation>
    </message>
    <message>
        <source>printed again</source>
        <translation>재인쇄</translation>
    </message>
    <message>
        <source>log exported</source>
        <translation>접속기록 내보냄</translation>
    </message>
    <message>
        <source>extended</source>
        <translation>보관 연장</translation>
    </message>
    <message>
        <source>passphrase changed</source>
        <translation>암호 변경</translation>
    </message>
    <message>
        <source>opened by recovery code</source>
        <translation>복구 번호로 열람</translation>
    </message>
    <message>
        <source>recovery code made</source>
        <translation>복구 번호 발급</translation>
    </message>
    <message>
        <source>recovery code put away</source>
        <translation>복구 번호 받음</translation>
    </message>
    <message>
        <source>keyring joined</source>
        <translation>키링 사용</translation>
    </message>
    <message>
        <source>keyring left</source>
        <translation>키링 해제</translation>
    </message>
    <message>
        <source>rows %1</source>
        <translation>%1행</translation>
    </message>
    <message>
        <source>%1 notices on %2 pages</source>
        <translation>안내문 %1장(%2쪽)</translation>
    </message>
    <message>
        <source>left out: rows %1</source>
        <translation>제외: %1행</translation>
    </message>
    <message>
        <source>Missing or damaged in the vault: %1. Restore the latest backup; batch-keys is in none, so without it print from the lists again.</source>
        <translation>보관함에서 없거나 손상된 파일: %1. 최근 백업을 복원해 주세요. batch-keys는 백업에 없으므로 그 파일이 없으면 명단에서 다시 인쇄해야 합니다.</translation>
    </message>
</context>
<context>
    <name>KeepingPage</name>
    <message>
        <source>Kept for reprinting</source>
        <translation>재인쇄 보관함</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>접속기록</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Kept mailings</source>
        <translation>보관한 발송</translation>
    </message>
    <message>
        <source>The recovery code left the screen before anybody said that it is put away, and it cannot be shown again. Unless it is on paper, unlock and make a new one.</source>
        <translation>복구 번호를 잘 넣어 두었는지 확인되기 전에 화면에서 사라졌고, 다시 보여 드릴 수 없습니다. 종이에 없다면 보관함을 열고 새로 만드세요.</translation>
    </message>
    <message>
        <source>Making the vault…</source>
        <translation>보관함을 만드는 중…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>여는 중…</translation>
    </message>
</context>
<context>
    <name>KeptWork</name>
    <message>
        <source>Making pages: %1 of %2 families…</source>
        <translation>쪽을 만드는 중: %2가정 중 %1가정…</translation>
    </message>
    <message>
        <source>notices.pdf</source>
        <translation>안내문.pdf</translation>
    </message>
    <message>
        <source>Opening what is kept…</source>
        <translation>보관한 자료를 여는 중…</translation>
    </message>
    <message>
        <source>%1 is kept until %2.</source>
        <translation>%1: %2까지 보관합니다.</translation>
    </message>
    <message>
        <source>%1 is destroyed. Certificate no. %2</source>
        <translation>파기했습니다: %1. 확인서 번호 %2</translation>
    </message>
    <message>
        <source>Certificate %1</source>
        <translation>파기 확인서 %1</translation>
    </message>
    <message>
        <source>Destroying…</source>
        <translation>파기하는 중…</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>엑셀 통합 문서 (*.xlsx)</translation>
    </message>
    <message>
        <source>Text with commas (*.csv)</source>
        <translation>쉼표로 구분한 텍스트 (*.csv)</translation>
    </message>
    <message>
        <source>Save the access log</source>
        <translation>접속기록 저장</translation>
    </message>
    <message>
        <source>access-log.xlsx</source>
        <translation>접속기록.xlsx</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>저장함: %1</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>All keys</source>
        <translation>단축키 모두 보기</translation>
    </message>
    <message>
        <source>Go up and down in a list</source>
        <translation>목록에서 위아래로</translation>
    </message>
    <message>
        <source>Open what is chosen</source>
        <translation>고른 것 열기</translation>
    </message>
    <message>
        <source>From field to field, from list to page</source>
        <translation>칸에서 칸으로, 목록에서 내용으로</translation>
    </message>
    <message>
        <source>Leave the field, the list or the question</source>
        <translation>칸·목록·질문에서 나가기</translation>
    </message>
    <message>
        <source>From anywhere</source>
        <translation>어디서나</translation>
    </message>
    <message>
        <source>Where one is</source>
        <translation>있는 자리에서</translation>
    </message>
</context>
<context>
    <name>LanguagesPart</name>
    <message>
        <source>In this list</source>
        <translation>이 명단에 있는 국적</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>그 밖의 국적</translation>
    </message>
    <message>
        <source>%1 families</source>
        <translation>%1가정</translation>
    </message>
    <message>
        <source>set here</source>
        <translation>우리 기관 설정</translation>
    </message>
    <message>
        <source>For families whose row names no language. Korean always stands beside it.</source>
        <translation>행에 언어가 적혀 있지 않은 가정에 적용합니다. 한국어는 항상 함께 인쇄됩니다.</translation>
    </message>
    <message>
        <source>Nationalities and their languages</source>
        <translation>국적별 안내문 언어</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>두 번째 언어</translation>
    </message>
    <message>
        <source>Keep for our office</source>
        <translation>우리 기관 설정으로 저장하기</translation>
    </message>
    <message>
        <source>As the desk proposes</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>LeftOffLine</name>
    <message>
        <source>Throw it away</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>What was typed and not saved is gone then</source>
        <translation>입력하고 저장하지 않은 것이 모두 없어집니다</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>이 줄 닫기</translation>
    </message>
    <message>
        <source>GG Desk did not end properly last time; you are where you were then.</source>
        <translation>지난번에 GG Desk가 정상적으로 끝나지 않아 그때 보던 곳을 다시 열었습니다.</translation>
    </message>
    <message>
        <source>Typed and not saved yet: %1.</source>
        <translation>입력하고 저장하지 않은 곳: %1.</translation>
    </message>
</context>
<context>
    <name>LettersPart</name>
    <message>
        <source>All languages</source>
        <translation>모든 언어</translation>
    </message>
    <message>
        <source>On every notice</source>
        <translation>모든 안내문에 넣을 내용</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Only some families</source>
        <translation>일부 가정만</translation>
    </message>
    <message>
        <source>Labels and envelopes</source>
        <translation>라벨과 봉투</translation>
    </message>
    <message>
        <source>Kind of notice</source>
        <translation>안내문 종류</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF 파일</translation>
    </message>
    <message>
        <source>Families in a file</source>
        <translation>파일당 가정 수</translation>
    </message>
    <message>
        <source>Rows, as in 214 or 2-100,214</source>
        <translation>행 (예: 214 또는 2-100,214)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>All in one</source>
        <translation>하나로</translation>
    </message>
    <message>
        <source>One for each city or county</source>
        <translation>시·군별로</translation>
    </message>
    <message>
        <source>One for each language</source>
        <translation>언어별로</translation>
    </message>
    <message>
        <source>as many as there are</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>모든 행</translation>
    </message>
    <message>
        <source>For both sides of the paper</source>
        <translation>양면 인쇄용</translation>
    </message>
    <message>
        <source>Each notice begins on the front of a sheet</source>
        <translation>안내문마다 종이 앞면에서 시작합니다</translation>
    </message>
    <message>
        <source>Only children not in an earlier list…</source>
        <translation>이전 명단에 없는 아동만…</translation>
    </message>
    <message>
        <source>Without the earlier list</source>
        <translation>이전 명단 빼기</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>After several wrong tries, the next is made in %1 seconds.</source>
        <translation>여러 번 틀려서 %1초 뒤에 다시 입력할 수 있습니다.</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>암호로 열기</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>복구 번호 사용하기</translation>
    </message>
    <message>
        <source>Open with a new passphrase</source>
        <translation>새 암호로 열기</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>What is kept is locked</source>
        <translation>보관함이 잠겨 있습니다</translation>
    </message>
    <message>
        <source>Each unlocking is noted in the access log, with this name.</source>
        <translation>열 때마다 이 이름으로 접속기록에 남습니다.</translation>
    </message>
    <message>
        <source>Your name, for the access log</source>
        <translation>담당자 이름 (접속기록용)</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>암호</translation>
    </message>
    <message>
        <source>Recovery code, from the paper</source>
        <translation>복구 번호 (종이에 적힌 것)</translation>
    </message>
    <message>
        <source>Open with this computer&apos;s keyring</source>
        <translation>이 컴퓨터의 키링으로 열기</translation>
    </message>
</context>
<context>
    <name>LogPart</name>
    <message>
        <source>The log was changed from entry %1 on, not by this program. Keep the file as it is and find out who had access.</source>
        <translation>접속기록이 %1번부터 이 프로그램이 아닌 방법으로 바뀌었습니다. 파일을 그대로 두고 누가 접근했는지 확인하세요.</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>모든 달</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>No entry</source>
        <translation>기록이 없습니다</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>달</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>수행 업무</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>접속기록</translation>
    </message>
    <message>
        <source>Reason for a file, without a name</source>
        <translation>파일로 저장하는 사유 (이름 없이)</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>파일로 저장하기…</translation>
    </message>
    <message>
        <source>A reason must be given; the file is noted in the log</source>
        <translation>사유를 적어야 하며, 저장한 사실이 접속기록에 남습니다</translation>
    </message>
</context>
<context>
    <name>Mailing</name>
    <message>
        <source>Not used</source>
        <translation>쓰지 않음</translation>
    </message>
    <message>
        <source>Child&apos;s name</source>
        <translation>아동 이름</translation>
    </message>
    <message>
        <source>Child&apos;s name in Korean letters</source>
        <translation>아동 이름 (한글)</translation>
    </message>
    <message>
        <source>Child&apos;s family name</source>
        <translation>아동의 성</translation>
    </message>
    <message>
        <source>Child&apos;s given name</source>
        <translation>아동의 이름 (성 제외)</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>생년월일</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>국적</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>두 번째 언어</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>보호자</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Address, second part</source>
        <translation>상세주소</translation>
    </message>
    <message>
        <source>Address, third part</source>
        <translation>상세주소 2</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>우편번호</translation>
    </message>
    <message>
        <source>City or county</source>
        <translation>시·군</translation>
    </message>
    <message>
        <source>School</source>
        <translation>학교</translation>
    </message>
    <message>
        <source>School&apos;s phone</source>
        <translation>학교 전화</translation>
    </message>
    <message>
        <source>Gathering day</source>
        <translation>예비소집일</translation>
    </message>
    <message>
        <source>First day of school</source>
        <translation>입학일</translation>
    </message>
    <message>
        <source>Family&apos;s phone</source>
        <translation>가정 연락처</translation>
    </message>
    <message>
        <source>Left out: identifies people</source>
        <translation>제외: 개인 식별 번호</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>선택 필요</translation>
    </message>
    <message>
        <source>%1 rows: %2 families can be written to, %3 wait for an answer, %4 cannot be written to</source>
        <translation>%1행: %2가정에 보낼 수 있고, %3행은 답이 필요하며, %4행은 보낼 수 없습니다</translation>
    </message>
    <message>
        <source>%1 rows: %2 families can be written to</source>
        <translation>%1행: %2가정에 보낼 수 있습니다</translation>
    </message>
    <message>
        <source>Not yet reviewed by a person, and marked so: %1</source>
        <translation>아직 사람이 검토하지 않은 번역입니다. 안내문에도 표시됩니다: %1</translation>
    </message>
    <message>
        <source>%1 notices on %2 pages: %3</source>
        <translation>안내문 %1건, %2쪽: %3</translation>
    </message>
    <message>
        <source>%1 files were there already</source>
        <translation>이미 있던 파일 %1개</translation>
    </message>
    <message>
        <source>Not made, for none of their rows can be printed: %1 (%2)</source>
        <translation>인쇄할 수 있는 행이 없어 만들지 않은 파일 %1개(%2)</translation>
    </message>
    <message>
        <source>Nothing was printed: no page can show any of the rows.</source>
        <translation>인쇄할 수 있는 행이 없어 인쇄하지 않았습니다.</translation>
    </message>
    <message>
        <source>Pages sent to the printer %2: %1</source>
        <translation>프린터로 %1쪽을 보냈습니다: %2</translation>
    </message>
    <message>
        <source>%1 notices on %2 pages sent to the printer %3</source>
        <translation>안내문 %1건, %2쪽을 프린터로 보냈습니다: %3</translation>
    </message>
    <message>
        <source>Printing was broken off on %1. %2 families are printed already; the code is %3.</source>
        <translation>%1에 인쇄하다가 멈춘 작업이 있습니다. %2가정은 이미 인쇄했습니다. 안내문 번호는 %3입니다.</translation>
    </message>
    <message>
        <source>Nothing was made: none of the addresses can be printed.</source>
        <translation>인쇄할 수 있는 주소가 없어 만들지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 addresses on %2 pages: %3</source>
        <translation>주소 %1건, %2쪽: %3</translation>
    </message>
    <message>
        <source>Addresses that do not fit were left out: %1</source>
        <translation>자리에 들어가지 않는 주소는 뺐습니다: %1</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>마무리하는 중…</translation>
    </message>
    <message>
        <source>%1 of %2 families · %3</source>
        <translation>%2가정 가운데 %1가정 · %3</translation>
    </message>
    <message>
        <source>This very list was printed on %1 with the code %2. See that no family gets its notice twice.</source>
        <translation>이 명단은 %1에 이미 인쇄했습니다(번호 %2). 같은 가정에 두 번 보내지 않도록 확인해 주세요.</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>%1행</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>첫 번째</translation>
    </message>
    <message>
        <source>The longest</source>
        <translation>가장 긴 것</translation>
    </message>
    <message>
        <source>The shortest</source>
        <translation>가장 짧은 것</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>%1초 남음</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>%1분 남음</translation>
    </message>
    <message>
        <source>Locked list</source>
        <translation>암호가 걸린 명단</translation>
    </message>
    <message>
        <source>Choose the list</source>
        <translation>명단 고르기</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt *.htm *.html)</source>
        <translation>명단 (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt *.htm *.html)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
</context>
<context>
    <name>MailingPage</name>
    <message>
        <source>Mailing</source>
        <translation>우편 발송</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>명단 지우기</translation>
    </message>
    <message>
        <source>Forget everything about these families</source>
        <translation>이 가정들에 관한 내용을 모두 지웁니다</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>보고서 저장하기</translation>
    </message>
    <message>
        <source>What came of each row; it names no person</source>
        <translation>행별 결과입니다. 개인정보는 들어가지 않습니다</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF로 저장하기</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄하기</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>명단을 읽는 중…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>안내문</translation>
    </message>
</context>
<context>
    <name>MakingPart</name>
    <message>
        <source>Nothing of any family is kept here</source>
        <translation>보관 중인 가정 정보가 없습니다</translation>
    </message>
    <message>
        <source>A mailing can be kept for some weeks, so that a notice that comes back is printed again without the city&apos;s list. It is encrypted with your passphrase, every access is logged, and on its last day it is destroyed beyond recall. Only what somebody marks to be kept is kept.</source>
        <translation>발송 자료를 몇 주 동안 보관하면 반송된 안내문을 시·군 명단 없이 다시 인쇄할 수 있습니다. 자료는 정한 암호로 암호화되고, 접근할 때마다 기록이 남으며, 보관 기한이 지나면 복구할 수 없게 파기합니다. 담당자가 보관을 선택한 것만 보관합니다.</translation>
    </message>
    <message>
        <source>Your name, for the access log</source>
        <translation>담당자 이름 (접속기록용)</translation>
    </message>
    <message>
        <source>Whoever is logged in to this computer as me may open it</source>
        <translation>이 컴퓨터에 내 계정으로 로그인하면 암호 없이 열기 (키링)</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>보관함 만들기</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>No wording of the program stands there. Choose a text from the list, or change what was filled in.</source>
        <translation>그 자리에는 프로그램의 글이 없습니다. 목록에서 고르거나, 적어 넣은 내용을 고쳐 주세요.</translation>
    </message>
    <message>
        <source>The office&apos;s own words · %1</source>
        <translation>우리 기관에서 고친 글 · %1</translation>
    </message>
    <message>
        <source>The program&apos;s words · %1</source>
        <translation>프로그램의 글 · %1</translation>
    </message>
    <message>
        <source>Other languages are made from these words and will be outdated.</source>
        <translation>다른 언어의 번역은 이 글에서 나왔으므로 다시 살펴봐야 합니다.</translation>
    </message>
    <message>
        <source>Words were mended</source>
        <translation>글을 고쳤습니다</translation>
    </message>
    <message>
        <source>Other words were put back</source>
        <translation>전에 쓰던 글로 되돌렸습니다</translation>
    </message>
    <message>
        <source>Mend the wording</source>
        <translation>글 고치기</translation>
    </message>
    <message>
        <source>Click a wrong word on the sheet, or choose it here. What stands in { } stays.</source>
        <translation>안내문에서 틀린 글을 누르거나 여기서 고르세요. { } 안은 그대로 두세요.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Texts on the sheet</source>
        <translation>안내문에 있는 글</translation>
    </message>
    <message>
        <source>The right words</source>
        <translation>올바른 글</translation>
    </message>
    <message>
        <source>Print these words</source>
        <translation>이 글로 인쇄하기</translation>
    </message>
    <message>
        <source>They count at once, and wait in the phrasebook for a review</source>
        <translation>바로 쓰이고, 문구집에서 검토를 기다립니다</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>잠시만요…</translation>
    </message>
</context>
<context>
    <name>NewSecret</name>
    <message>
        <source>At least %1 letters. Four words that have nothing to do with each other are easy to keep in mind and hard to guess.</source>
        <translation>%1자 이상. 서로 관계없는 낱말 네 개를 이어 쓰면 외우기 쉽고 알아맞히기 어렵습니다.</translation>
    </message>
    <message>
        <source>%1 of at least %2 letters</source>
        <translation>%2자 이상 중 %1자</translation>
    </message>
    <message>
        <source>Both lines must be the same.</source>
        <translation>두 암호가 같아야 합니다.</translation>
    </message>
    <message>
        <source>Long enough, and the same twice.</source>
        <translation>길이가 충분하고 두 암호가 같습니다.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>새 암호</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>한 번 더</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>입력한 글자 보기</translation>
    </message>
</context>
<context>
    <name>NewsPage</name>
    <message>
        <source>One moment…</source>
        <translation>잠시만요…</translation>
    </message>
    <message>
        <source>The news is being read.</source>
        <translation>소식을 읽고 있습니다.</translation>
    </message>
    <message>
        <source>News</source>
        <translation>소식</translation>
    </message>
    <message>
        <source>Get the news</source>
        <translation>새 소식 받기</translation>
    </message>
    <message>
        <source>Open on the web</source>
        <translation>웹에서 열기</translation>
    </message>
    <message>
        <source>Text of the news item</source>
        <translation>소식 본문</translation>
    </message>
    <message>
        <source>Choose a news item</source>
        <translation>소식을 골라 주세요</translation>
    </message>
    <message>
        <source>Its text stands here.</source>
        <translation>본문이 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>No news yet</source>
        <translation>아직 소식이 없습니다</translation>
    </message>
    <message>
        <source>“Get the news” fetches the province&apos;s feed.</source>
        <translation>‘새 소식 받기’를 누르면 경기도 소식을 가져옵니다.</translation>
    </message>
    <message>
        <source>Take the star off</source>
        <translation>별표 빼기</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>별표 달기</translation>
    </message>
    <message>
        <source>Mark unread</source>
        <translation>안 읽음으로 바꾸기</translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation>읽음으로 바꾸기</translation>
    </message>
    <message>
        <source>A star was put on a news item</source>
        <translation>소식에 별표를 달았습니다</translation>
    </message>
    <message>
        <source>A star was taken off a news item</source>
        <translation>소식의 별표를 뗐습니다</translation>
    </message>
    <message>
        <source>A news item was marked read</source>
        <translation>소식을 읽음으로 표시했습니다</translation>
    </message>
    <message>
        <source>A news item was marked unread</source>
        <translation>소식을 읽지 않음으로 표시했습니다</translation>
    </message>
    <message>
        <source>Asking the province&apos;s server…</source>
        <translation>경기도 서버에 물어보는 중…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>파일을 읽는 중…</translation>
    </message>
    <message>
        <source>From the file: new items %1, changed %2</source>
        <translation>파일에서 읽음: 새 소식 %1건, 바뀐 소식 %2건</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 읽는 중…</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>읽을 수 없었던 소식: %1</translation>
    </message>
</context>
<context>
    <name>NobodyHasCode</name>
    <message>
        <source>Nobody has said that the newest recovery code is put away. Is it on paper?</source>
        <translation>마지막으로 만든 복구 번호를 넣어 두었는지 확인되지 않았습니다. 종이에 있습니까?</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>새로 만들기</translation>
    </message>
    <message>
        <source>I have put it away</source>
        <translation>잘 넣어 두었습니다</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Our office</source>
        <translation>우리 기관</translation>
    </message>
    <message>
        <source>It stands on every sheet.</source>
        <translation>모든 안내문에 들어갑니다.</translation>
    </message>
    <message>
        <source>At the foot of the sheets</source>
        <translation>안내문 아래에 넣을 내용</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>용지</translation>
    </message>
    <message>
        <source>Logo, at the foot</source>
        <translation>로고 (아래쪽)</translation>
    </message>
    <message>
        <source>Official seal, below the office&apos;s name</source>
        <translation>직인 (기관 이름 아래)</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>로고</translation>
    </message>
    <message>
        <source>Official seal</source>
        <translation>직인</translation>
    </message>
    <message>
        <source>Usual paper</source>
        <translation>주로 쓰는 용지</translation>
    </message>
    <message>
        <source>Measure where the window lies on the A4 letter folded to thirds. The check page shows it.</source>
        <translation>3단으로 접은 A4 편지에서 창이 어디에 오는지 재어 주세요. 점검용 종이로 확인할 수 있습니다.</translation>
    </message>
    <message>
        <source>Print a check page</source>
        <translation>점검용 종이 인쇄하기</translation>
    </message>
    <message>
        <source>It stands beside the window of a letter and on envelopes that are printed.</source>
        <translation>안내문의 주소 창 옆과 봉투 인쇄에 들어갑니다.</translation>
    </message>
    <message>
        <source>First steps once more…</source>
        <translation>처음 설정 다시 하기…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장하기</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>아직 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Saved: our office</source>
        <translation>저장했습니다: 우리 기관</translation>
    </message>
    <message>
        <source>Saved. The next sheet bears it.</source>
        <translation>저장했습니다. 다음 안내문부터 들어갑니다.</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>Korean beside it</source>
        <translation>한국어 나란히</translation>
    </message>
    <message>
        <source>Korean below it</source>
        <translation>한국어 아래에</translation>
    </message>
    <message>
        <source>Without Korean</source>
        <translation>한국어 없이</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>안내문 종류</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>사업</translation>
    </message>
    <message>
        <source>Family&apos;s language</source>
        <translation>가족의 언어</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>용지</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>큰 글자</translation>
    </message>
    <message>
        <source>At least 16 points, for eyes that see little</source>
        <translation>16포인트 이상, 눈이 잘 보이지 않는 분께</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Empty all fields for the next family</source>
        <translation>다음 가족을 위해 모든 칸 비우기</translation>
    </message>
</context>
<context>
    <name>Outlet</name>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 파일 (*.pdf)</translation>
    </message>
    <message>
        <source>Pictures, one a page, for messengers (*.png)</source>
        <translation>그림, 쪽마다 하나, 메신저용 (*.png)</translation>
    </message>
    <message>
        <source>Plain text for text messages (*.txt)</source>
        <translation>글, 문자 메시지용 (*.txt)</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>안내문 저장</translation>
    </message>
    <message>
        <source>The sheet&apos;s text is on the clipboard.</source>
        <translation>안내문의 글을 복사했습니다.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>저장함: %1</translation>
    </message>
    <message>
        <source>Sending to the printer…</source>
        <translation>프린터로 보내는 중…</translation>
    </message>
    <message>
        <source>Printing page %1 of %2…</source>
        <translation>%2쪽 중 %1쪽 인쇄하는 중…</translation>
    </message>
    <message>
        <source>Pages sent to the printer: %1</source>
        <translation>프린터로 %1쪽을 보냈습니다.</translation>
    </message>
    <message>
        <source>Printing was cancelled; pages already sent may still come.</source>
        <translation>인쇄를 취소했습니다. 이미 보낸 쪽은 나올 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>OverdueLine</name>
    <message>
        <source>▲ Kept mailings overdue since %2: %1. Destroy them without delay.</source>
        <translation>▲ 보관 기한(%2)이 지난 발송이 %1건 있습니다. 지체 없이 파기해 주세요.</translation>
    </message>
    <message>
        <source>Kept mailings that were overdue and are destroyed: %1. Nobody can read them any more; unlock to get the certificate.</source>
        <translation>보관 기한이 지난 발송 %1건을 파기하여 더는 읽을 수 없습니다. 보관함을 열면 파기 확인서를 받을 수 있습니다.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>보관함으로 가기</translation>
    </message>
    <message>
        <source>Go to what is kept for reprinting</source>
        <translation>재인쇄 보관함으로 가기</translation>
    </message>
    <message>
        <source>Destroy now…</source>
        <translation>지금 파기하기…</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>이 줄 닫기</translation>
    </message>
</context>
<context>
    <name>PageLine</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>전체 %2쪽 중 %1쪽</translation>
    </message>
    <message>
        <source>Two pages side by side</source>
        <translation>두 쪽 나란히</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Page before</source>
        <translation>이전 쪽</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>다음 쪽</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>쪽 번호</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Making the notices ready…</source>
        <translation>안내문을 준비하는 중…</translation>
    </message>
    <message>
        <source>Drawing addresses…</source>
        <translation>주소를 그리는 중…</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>안내문</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>쪽을 배치하는 중…</translation>
    </message>
    <message>
        <source>Cancelled. What is on its way still comes; the same again goes on behind it.</source>
        <translation>취소했습니다. 이미 보낸 안내문은 나올 수 있으며, 같은 내용을 다시 인쇄하면 그다음부터 이어집니다.</translation>
    </message>
    <message>
        <source>Sending to the printer…</source>
        <translation>프린터로 보내는 중…</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>라벨</translation>
    </message>
    <message>
        <source>Envelopes</source>
        <translation>봉투</translation>
    </message>
    <message>
        <source>Printing was cancelled; pages already sent may still come.</source>
        <translation>인쇄를 취소했습니다. 이미 보낸 쪽은 나올 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 파일 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>저장함: %1</translation>
    </message>
    <message>
        <source>Save these pages</source>
        <translation>이 쪽 저장</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>닫고 지우기</translation>
    </message>
    <message>
        <source>These pages are gone from this computer then</source>
        <translation>닫으면 이 쪽은 컴퓨터에 남지 않습니다</translation>
    </message>
    <message>
        <source>Show larger</source>
        <translation>크게 보기</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF로 저장하기</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄하기</translation>
    </message>
    <message>
        <source>The pages as they will be printed</source>
        <translation>인쇄될 쪽</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Choose a picture</source>
        <translation>그림 고르기</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>그림 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>Do without</source>
        <translation>쓰지 않기</translation>
    </message>
</context>
<context>
    <name>PostageForm</name>
    <message>
        <source>No mark</source>
        <translation>표시하지 않음</translation>
    </message>
    <message>
        <source>요금별납, paid at the counter</source>
        <translation>요금별납 (창구에서 한꺼번에)</translation>
    </message>
    <message>
        <source>요금후납, paid by month</source>
        <translation>요금후납 (한 달에 한 번)</translation>
    </message>
    <message>
        <source>Postage mark</source>
        <translation>요금 표시</translation>
    </message>
    <message>
        <source>Post office</source>
        <translation>우체국 이름</translation>
    </message>
    <message>
        <source>Line below</source>
        <translation>아래 한 줄</translation>
    </message>
</context>
<context>
    <name>Press</name>
    <message>
        <source>Save the notices</source>
        <translation>안내문 저장</translation>
    </message>
    <message>
        <source>notices.pdf</source>
        <translation>안내문.pdf</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 파일 (*.pdf)</translation>
    </message>
    <message>
        <source>Save the labels</source>
        <translation>라벨 저장</translation>
    </message>
    <message>
        <source>Save the envelopes</source>
        <translation>봉투 저장</translation>
    </message>
    <message>
        <source>labels.pdf</source>
        <translation>라벨.pdf</translation>
    </message>
    <message>
        <source>envelopes.pdf</source>
        <translation>봉투.pdf</translation>
    </message>
    <message>
        <source>Writing addresses…</source>
        <translation>주소를 쓰는 중…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>저장함: %1</translation>
    </message>
    <message>
        <source>In words (*.txt)</source>
        <translation>글 (*.txt)</translation>
    </message>
    <message>
        <source>For programs (*.json)</source>
        <translation>데이터 (*.json)</translation>
    </message>
    <message>
        <source>report.txt</source>
        <translation>보고서.txt</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>보고서 저장하기</translation>
    </message>
    <message>
        <source>Making the notices…</source>
        <translation>안내문을 만드는 중…</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>The whole report</source>
        <translation>보고서 전체</translation>
    </message>
    <message>
        <source>Save this text…</source>
        <translation>이 글 저장…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>문제 알리기</translation>
    </message>
    <message>
        <source>This is all that is in the report: no names and no texts of yours. Read it, save it, and send it yourself.</source>
        <translation>보고서에 담기는 내용은 이것이 전부입니다. 이름이나 입력한 내용은 들어 있지 않습니다. 읽어 보고 저장한 뒤 직접 보내 주세요.</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>텍스트 파일 (*.txt)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>보고서 저장하기</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>저장함: %1</translation>
    </message>
</context>
<context>
    <name>ProblemsPart</name>
    <message>
        <source>Everything</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>What keeps rows out</source>
        <translation>제외된 행</translation>
    </message>
    <message>
        <source>What needs an answer</source>
        <translation>답이 필요한 것</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>살펴볼 것</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>명단 전체</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>확인할 것이 없습니다</translation>
    </message>
    <message>
        <source>%1 more stand in the report</source>
        <translation>나머지 %1건은 보고서에 있습니다</translation>
    </message>
    <message>
        <source>Problems to show</source>
        <translation>보여 줄 문제</translation>
    </message>
    <message>
        <source>Problems of the list</source>
        <translation>명단에서 확인할 것</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Take the last correction back</source>
        <translation>마지막으로 고친 값을 되돌립니다</translation>
    </message>
    <message>
        <source>What belongs there</source>
        <translation>알맞은 값</translation>
    </message>
    <message>
        <source>Language of this family</source>
        <translation>이 가정의 언어</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>적용하기</translation>
    </message>
    <message>
        <source>Set the language of all families from %1</source>
        <translation>%1 가정 전체의 언어 정하기</translation>
    </message>
</context>
<context>
    <name>ProgramChoice</name>
    <message>
        <source>Program</source>
        <translation>사업</translation>
    </message>
    <message>
        <source>Type part of its name</source>
        <translation>이름 일부를 입력하세요</translation>
    </message>
</context>
<context>
    <name>ProgramDetail</name>
    <message>
        <source>No source says; ask the office.</source>
        <translation>출처에 없음. 기관에 확인해 주세요.</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>연락처</translation>
    </message>
    <message>
        <source>About this entry</source>
        <translation>항목 정보</translation>
    </message>
    <message>
        <source>Unsettled</source>
        <translation>확인되지 않은 점</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>날짜 없음</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>%1 기준</translation>
    </message>
    <message>
        <source>Confirm before telling: the sources are old or second-hand.</source>
        <translation>확인 후 안내: 출처가 오래되었거나 간접 자료입니다.</translation>
    </message>
    <message>
        <source>The Korean name is ours until the office in charge confirms it.</source>
        <translation>한국어 이름은 담당 기관이 확인하기 전까지 임시 이름입니다.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>분야</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>운영 기관</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>법적 근거</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>확인일</translation>
    </message>
</context>
<context>
    <name>ProgramsPage</name>
    <message>
        <source>One moment…</source>
        <translation>잠시만요…</translation>
    </message>
    <message>
        <source>The programs are being read.</source>
        <translation>사업을 읽고 있습니다.</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>사업</translation>
    </message>
    <message>
        <source>Make a sheet</source>
        <translation>안내문 만들기</translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation>사업을 골라 주세요</translation>
    </message>
    <message>
        <source>Its facts, contacts and sources stand here, and its sheet starts here.</source>
        <translation>내용, 연락처, 출처가 여기에 나오고 안내문도 여기서 만듭니다.</translation>
    </message>
    <message>
        <source>No program here</source>
        <translation>해당하는 사업 없음</translation>
    </message>
    <message>
        <source>Choose another area or language.</source>
        <translation>다른 지역이나 언어를 골라 주세요.</translation>
    </message>
    <message>
        <source>%1 in the list</source>
        <translation>목록 %1건</translation>
    </message>
    <message>
        <source>A reference entry: families get no sheet of it</source>
        <translation>참고 자료라서 안내문이 없습니다</translation>
    </message>
</context>
<context>
    <name>RecoveryPart</name>
    <message>
        <source>The recovery code</source>
        <translation>복구 번호</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, this code alone opens what is kept. It is shown once and stored nowhere: print it or write it down, and lock the paper away, not beside this computer.</source>
        <translation>암호를 잊으면 이 번호로만 보관함을 열 수 있습니다. 지금 한 번만 보여 주며 어디에도 저장하지 않습니다. 인쇄하거나 적어서 이 컴퓨터 곁이 아닌 곳에 잠가 두세요.</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>인쇄하기</translation>
    </message>
    <message>
        <source>I have put it away</source>
        <translation>잘 넣어 두었습니다</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>The damaged file is kept in any case; nothing is overwritten.</source>
        <translation>손상된 파일은 어떤 경우에도 그대로 남고, 덮어쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Restore the last good backup</source>
        <translation>최근의 온전한 백업으로 복원</translation>
    </message>
    <message>
        <source>Save the damaged file…</source>
        <translation>손상된 파일 따로 저장…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Save the damaged file</source>
        <translation>손상된 파일 저장</translation>
    </message>
    <message>
        <source>Damaged stores (*.db)</source>
        <translation>손상된 저장소 (*.db)</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>new</source>
        <translation>새 소식</translation>
    </message>
    <message>
        <source>Sheet codes</source>
        <translation>안내문 번호</translation>
    </message>
    <message>
        <source>Look up %1</source>
        <translation>%1 찾아보기</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>사업</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>연락처</translation>
    </message>
    <message>
        <source>News</source>
        <translation>소식</translation>
    </message>
    <message>
        <source>confirm first</source>
        <translation>확인 후 안내</translation>
    </message>
    <message>
        <source>School</source>
        <translation>학교</translation>
    </message>
    <message>
        <source>Childcare</source>
        <translation>보육</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>건강</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>일</translation>
    </message>
    <message>
        <source>Stay and status</source>
        <translation>체류</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>안전</translation>
    </message>
    <message>
        <source>Daily life</source>
        <translation>생활</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>지역사회</translation>
    </message>
    <message>
        <source>running</source>
        <translation>시행 중</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>예정</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Official source</source>
        <translation>공식 출처</translation>
    </message>
    <message>
        <source>Press or second source</source>
        <translation>언론 등 간접 출처</translation>
    </message>
    <message>
        <source>Old or second-hand source</source>
        <translation>오래된 출처</translation>
    </message>
    <message>
        <source>not translated yet</source>
        <translation>번역 없음</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>예전 번역</translation>
    </message>
    <message>
        <source>waits for a review</source>
        <translation>검토 대기</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>검토함</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>즐겨찾기</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>최근에 연 것</translation>
    </message>
    <message>
        <source>Sheet in %1</source>
        <translation>%1 안내문</translation>
    </message>
    <message>
        <source>Whom to call now</source>
        <translation>지금 전화할 곳</translation>
    </message>
    <message>
        <source>New sheet</source>
        <translation>새 안내문</translation>
    </message>
</context>
<context>
    <name>RulesPart</name>
    <message>
        <source>Mailings are kept from 1 to 366 days, the log from 1 to 5 years; the window locks after 1 to 60 minutes.</source>
        <translation>발송은 1–366일, 접속기록은 1–5년 보관하고, 창은 1–60분 뒤에 잠글 수 있습니다.</translation>
    </message>
    <message>
        <source>Let the keyring open it no more</source>
        <translation>키링으로 열지 않기</translation>
    </message>
    <message>
        <source>Let this computer&apos;s keyring open it</source>
        <translation>이 컴퓨터의 키링으로 열기 허용</translation>
    </message>
    <message>
        <source>What holds</source>
        <translation>보관 기준</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>암호</translation>
    </message>
    <message>
        <source>Other ways in</source>
        <translation>그 밖의 여는 방법</translation>
    </message>
    <message>
        <source>What is kept already stays kept as long as it was set then.</source>
        <translation>이미 보관한 발송의 기한은 그대로입니다.</translation>
    </message>
    <message>
        <source>Backups from before still open with the old passphrase.</source>
        <translation>이전 백업은 예전 암호로 열립니다.</translation>
    </message>
    <message>
        <source>Days that a mailing is kept</source>
        <translation>발송 보관 일수</translation>
    </message>
    <message>
        <source>Years that the log is kept</source>
        <translation>접속기록 보관 연수</translation>
    </message>
    <message>
        <source>Minutes until the window locks</source>
        <translation>자동 잠금까지 (분)</translation>
    </message>
    <message>
        <source>After the last day</source>
        <translation>보관 기한이 지나면</translation>
    </message>
    <message>
        <source>destroyed at the next start</source>
        <translation>다음에 시작할 때 파기</translation>
    </message>
    <message>
        <source>asked about at the next start</source>
        <translation>다음에 시작할 때 물어보기</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장하기</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>암호 바꾸기</translation>
    </message>
    <message>
        <source>New recovery code…</source>
        <translation>새 복구 번호…</translation>
    </message>
    <message>
        <source>The one that was printed before opens nothing any more</source>
        <translation>전에 인쇄한 번호로는 더 이상 열 수 없습니다</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>Printing page %1 of %2…</source>
        <translation>%2쪽 중 %1쪽 인쇄하는 중…</translation>
    </message>
    <message>
        <source>Cancelled. Files that are finished stay.</source>
        <translation>취소했습니다. 완성된 파일은 남아 있습니다.</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Clear the search</source>
        <translation>검색어 지우기</translation>
    </message>
    <message>
        <source>Search everything, or say what to do  (Ctrl+K)</source>
        <translation>무엇이든 찾거나 할 일을 입력하세요  (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>검색 결과</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾은 것이 없습니다</translation>
    </message>
    <message>
        <source>Try fewer letters, another word, or initial consonants such as ㅂㅇ.</source>
        <translation>글자를 줄이거나 다른 말, 또는 ㅂㅇ 같은 초성으로 찾아보세요.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>No feed is subscribed.</source>
        <translation>구독하는 소식이 없습니다.</translation>
    </message>
    <message>
        <source>The news has never been fetched.</source>
        <translation>소식을 아직 받은 적이 없습니다.</translation>
    </message>
    <message>
        <source>Never fetched yet</source>
        <translation>아직 받은 적 없음</translation>
    </message>
    <message>
        <source>%1: new items %2</source>
        <translation>%1에 새 소식 %2건</translation>
    </message>
    <message>
        <source>%1: nothing new</source>
        <translation>%1에 확인, 새 소식 없음</translation>
    </message>
    <message>
        <source>%1: could not be fetched</source>
        <translation>%1에는 받지 못함</translation>
    </message>
    <message>
        <source>No person has reviewed this translation yet; the sheet says so.</source>
        <translation>아직 사람이 검토하지 않은 번역이며 안내문에도 그렇게 표시됩니다.</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>오늘 %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>어제 %1</translation>
    </message>
</context>
<context>
    <name>Several</name>
    <message>
        <source>Take off: %1</source>
        <translation>빼기: %1</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>하나 더</translation>
    </message>
    <message>
        <source>Choose the next</source>
        <translation>다음 것을 고르세요</translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message>
        <source>Sheets</source>
        <translation>안내문</translation>
    </message>
    <message>
        <source>Mend the wording</source>
        <translation>글 고치기</translation>
    </message>
    <message>
        <source>Click a wrong word to mend it</source>
        <translation>틀린 글을 누르면 고칠 수 있습니다</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>글 복사</translation>
    </message>
    <message>
        <source>For a text message or a messenger</source>
        <translation>문자나 메신저로 보낼 때</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장하기</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄하기</translation>
    </message>
    <message>
        <source>The sheet as it will be printed</source>
        <translation>인쇄될 안내문</translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation>사업을 골라 주세요</translation>
    </message>
    <message>
        <source>Its sheet is drawn here.</source>
        <translation>안내문이 여기에 그려집니다.</translation>
    </message>
    <message>
        <source>Drawing the sheet…</source>
        <translation>안내문을 그리는 중…</translation>
    </message>
    <message>
        <source>Show the whole page</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>Show larger</source>
        <translation>크게 보기</translation>
    </message>
    <message>
        <source>Pages: %1</source>
        <translation>%1쪽</translation>
    </message>
    <message>
        <source>No sheet yet</source>
        <translation>아직 안내문이 없습니다</translation>
    </message>
</context>
<context>
    <name>Shown</name>
    <message>
        <source>No notice yet</source>
        <translation>아직 안내문이 없습니다</translation>
    </message>
    <message>
        <source>Notice to look at</source>
        <translation>미리 볼 안내문</translation>
    </message>
    <message>
        <source>Show larger</source>
        <translation>크게 보기</translation>
    </message>
    <message>
        <source>The notice as it will be printed</source>
        <translation>인쇄될 안내문</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Shared store</source>
        <translation>공동 저장소</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>이 컴퓨터의 저장소</translation>
    </message>
    <message>
        <source>backup %1</source>
        <translation>백업 %1</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>백업 아직 없음</translation>
    </message>
    <message>
        <source>no feed is subscribed</source>
        <translation>구독한 소식 없음</translation>
    </message>
    <message>
        <source>news could not be fetched</source>
        <translation>소식을 받지 못함</translation>
    </message>
    <message>
        <source>news never fetched</source>
        <translation>소식을 받은 적 없음</translation>
    </message>
    <message>
        <source>news</source>
        <translation>소식</translation>
    </message>
    <message>
        <source>vault open</source>
        <translation>보관함 열림</translation>
    </message>
    <message>
        <source>vault locked</source>
        <translation>보관함 잠김</translation>
    </message>
    <message>
        <source>nothing is kept</source>
        <translation>보관한 것 없음</translation>
    </message>
    <message>
        <source>no printer</source>
        <translation>프린터 없음</translation>
    </message>
    <message>
        <source>printer %1 is stopped</source>
        <translation>프린터 %1 멈춤</translation>
    </message>
    <message>
        <source>printer %1</source>
        <translation>프린터 %1</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Taken back: %1</source>
        <translation>되돌렸습니다: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>다시 하기</translation>
    </message>
    <message>
        <source>The store is not open.</source>
        <translation>저장소가 열려 있지 않습니다.</translation>
    </message>
    <message>
        <source>Opening the store…</source>
        <translation>저장소를 여는 중…</translation>
    </message>
</context>
<context>
    <name>TextFields</name>
    <message>
        <source>e.g. %1</source>
        <translation>예: %1</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>One field finds everything</source>
        <translation>한 칸에서 모두 찾습니다</translation>
    </message>
    <message>
        <source>Type a program, a phone, a sheet&apos;s code, or what you want to do: Korean, English or initial consonants. Ctrl+K brings you here from anywhere.</source>
        <translation>사업, 전화번호, 안내문 번호, 하려는 일을 한국어, 영어, 초성으로 입력하세요. 어디서나 Ctrl+K를 누르면 여기로 옵니다.</translation>
    </message>
    <message>
        <source>What you print most is one click away</source>
        <translation>자주 드리는 안내문은 바로 인쇄</translation>
    </message>
    <message>
        <source>The sheets that families are given most often stand here, each in its language.</source>
        <translation>가족에게 자주 드리는 안내문이 언어별로 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>What fits this family?</source>
        <translation>이 가족에게 맞는 지원은?</translation>
    </message>
    <message>
        <source>Add the people and what you know of them. The page says what fits, why, and what to ask next. Nothing of it is stored.</source>
        <translation>가족과 아는 내용을 입력하면 맞는 지원과 이유, 다음에 물어볼 것을 알려 줍니다. 입력한 내용은 저장하지 않습니다.</translation>
    </message>
    <message>
        <source>Whom to call now</source>
        <translation>지금 전화할 곳</translation>
    </message>
    <message>
        <source>Choose a language; this keeps those who answer in it at this hour.</source>
        <translation>언어를 고르고 ‘지금 상담 가능’을 누르면 이 시간에 그 언어로 받는 곳만 남습니다.</translation>
    </message>
    <message>
        <source>A sheet in the family&apos;s language</source>
        <translation>가족의 언어로 된 안내문</translation>
    </message>
    <message>
        <source>Choose the sheet, the program and the language. It is drawn at once, Korean beside each line; Ctrl+P prints it.</source>
        <translation>안내문, 사업, 언어를 고르면 한국어를 나란히 넣은 안내문이 바로 그려집니다. Ctrl+P로 인쇄합니다.</translation>
    </message>
    <message>
        <source>A whole list at once</source>
        <translation>명단을 한 번에</translation>
    </message>
    <message>
        <source>Drop a city&apos;s list here: each family gets its notice in its own language. The list is read and not kept.</source>
        <translation>시·군 명단을 여기에 놓으면 가정마다 그 언어의 안내문을 만듭니다. 명단은 읽기만 하고 저장하지 않습니다.</translation>
    </message>
    <message>
        <source>Help is one key away</source>
        <translation>도움말은 F1</translation>
    </message>
    <message>
        <source>F1 tells about the page you are on. Ctrl+/ lists all keys. That is all.</source>
        <translation>F1을 누르면 지금 화면의 도움말이 나오고, Ctrl+/를 누르면 단축키가 모두 나옵니다. 둘러보기를 마쳤습니다.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>돌아가기</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>마치기</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>그만 보기</translation>
    </message>
    <message>
        <source>Two-minute tour</source>
        <translation>2분 둘러보기</translation>
    </message>
</context>
<context>
    <name>Unlocking</name>
    <message>
        <source>Back</source>
        <translation>돌아가기</translation>
    </message>
    <message>
        <source>Unlock what is kept</source>
        <translation>보관함 열기</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>The keyring opens it now.</source>
        <translation>이제 키링으로 열 수 있습니다.</translation>
    </message>
    <message>
        <source>The keyring opens it no more.</source>
        <translation>키링으로는 더 이상 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Changing the passphrase…</source>
        <translation>암호를 바꾸는 중…</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>암호를 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Saved: what holds for the vault</source>
        <translation>저장했습니다: 보관함 설정</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>저장했습니다.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop the city&apos;s list here</source>
        <translation>시·군에서 받은 명단을 여기에 놓으세요</translation>
    </message>
    <message>
        <source>Excel, CSV or a table from the web. It is read here and kept nowhere; nothing is printed before you say so.</source>
        <translation>엑셀, CSV, 웹 표 파일을 읽습니다. 명단은 어디에도 저장하지 않으며, 인쇄하기 전에 모두 확인할 수 있습니다.</translation>
    </message>
    <message>
        <source>Choose the list…</source>
        <translation>명단 고르기…</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Which language shall the window speak?</source>
        <translation>화면을 어느 언어로 볼까요?</translation>
    </message>
    <message>
        <source>Who is your office?</source>
        <translation>어느 기관인가요?</translation>
    </message>
    <message>
        <source>What do you print on?</source>
        <translation>어떤 종이에 인쇄하나요?</translation>
    </message>
    <message>
        <source>The desk is ready</source>
        <translation>준비가 끝났습니다</translation>
    </message>
    <message>
        <source>It can be switched at any time, at the lower left.</source>
        <translation>왼쪽 아래에서 언제든지 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>It stands at the foot of every sheet, so that families know whom to ask.</source>
        <translation>모든 안내문 아래에 들어가서 가족이 어디에 물어볼지 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Each sheet can be ordered on another paper.</source>
        <translation>안내문마다 다른 용지를 고를 수도 있습니다.</translation>
    </message>
    <message>
        <source>Programs, phones and sheets in 21 languages are there, also without a network.</source>
        <translation>사업, 연락처, 21개 언어 안내문이 이미 들어 있고, 인터넷이 없어도 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Usual paper</source>
        <translation>주로 쓰는 용지</translation>
    </message>
    <message>
        <source>Look around for two minutes</source>
        <translation>2분 동안 둘러보기</translation>
    </message>
    <message>
        <source>Set a passphrase for mailings that are kept…</source>
        <translation>재인쇄 보관함 암호 정하기…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>돌아가기</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>이 단계 건너뛰기</translation>
    </message>
    <message>
        <source>Skip all</source>
        <translation>모두 건너뛰기</translation>
    </message>
    <message>
        <source>Printer: %1. Another one is chosen when you print.</source>
        <translation>프린터: %1. 인쇄할 때 다른 프린터를 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>This computer has no printer yet. Sheets can be saved as PDF meanwhile.</source>
        <translation>이 컴퓨터에 프린터가 아직 없습니다. 그동안 PDF로 저장할 수 있습니다.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>%2단계 중 %1단계</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>처음 설정</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>시작하기</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>F1 tells about the page that is shown</source>
        <translation>F1: 지금 화면의 도움말</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>잠그기</translation>
    </message>
    <message>
        <source>Ctrl+L; Pause or Shift+Esc clears everything at once and shows the news</source>
        <translation>Ctrl+L. Pause 또는 Shift+Esc를 누르면 개인정보를 모두 지우고 소식을 보여 줍니다</translation>
    </message>
    <message>
        <source>GG Desk</source>
        <translation>GG Desk</translation>
    </message>
    <message>
        <source>Switch the window&apos;s language</source>
        <translation>화면 언어 바꾸기</translation>
    </message>
</context>
</TS>
