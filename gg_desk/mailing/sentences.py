"""The sentences of all problems, by code: what is wrong, and what to do."""

from gg_desk.catalogue.words import LocalText

SENTENCES: dict[str, LocalText] = {
    # The list as a whole
    "other_sheets": {
        "en": "Other sheets have a heading row too and are not read: {value}. Choose one by name to read it.",
        "ko": "제목 행이 있는 다른 시트는 읽지 않았습니다: {value}. 읽으려면 시트를 지정해 주세요.",
    },
    "hidden_sheet": {
        "en": "The sheet is hidden in the file. Check that it is the list that is meant.",
        "ko": "파일에서 숨겨진 시트입니다. 이 명단이 맞는지 확인해 주세요.",
    },
    "hidden_unread": {
        "en": "Hidden sheets are not read: {value}. Choose one by name to read it.",
        "ko": "숨겨진 시트는 읽지 않았습니다: {value}. 읽으려면 시트를 지정해 주세요.",
    },
    "hidden_rows": {
        "en": "{value} rows are hidden or filtered out in the file. Check whether they are meant too.",
        "ko": "파일에서 숨겨졌거나 필터로 가려진 행이 {value}개 있습니다. 이 행들도 대상인지 확인해 주세요.",
    },
    "hidden_left_out": {
        "en": "{value} rows that are hidden or filtered out in the file were left out.",
        "ko": "파일에서 숨겨졌거나 필터로 가려진 행 {value}개를 제외했습니다.",
    },
    "same_heading": {
        "en": "Several columns are headed “{column}” ({value}), so none is used. Say which one is meant.",
        "ko": "제목이 “{column}”인 열이 여러 개({value})라 사용하지 않았습니다. 어느 열인지 지정해 주세요.",
    },
    "second_heading": {
        "en": "“{column}” is not used, because “{value}” is taken for the same field. Change it if that is wrong.",
        "ko": "“{value}” 열을 같은 항목으로 사용하므로 “{column}” 열은 사용하지 않았습니다. 틀리면 바꿔 주세요.",
    },
    "unused_column": {
        "en": "The column “{column}” is not used.",
        "ko": "“{column}” 열은 사용하지 않습니다.",
    },
    "numbers_left_out": {
        "en": "{value} registration numbers stood in this column. They were left out and are kept nowhere.",
        "ko": "이 열에 등록번호가 {value}건 있어 제외했습니다. 어디에도 저장하지 않습니다.",
    },
    "column_left_out": {
        "en": "The column holds registration or passport numbers ({value}). It was left out as a whole.",
        "ko": "등록번호·여권번호 열({value}건)이라 열 전체를 제외했습니다.",
    },
    "repeated_headings": {
        "en": "{value} repeated heading rows were passed over.",
        "ko": "반복된 제목 행 {value}개를 건너뛰었습니다.",
    },
    "no_language": {
        "en": "No column tells language or nationality: every notice is in English and Korean.",
        "ko": "언어·국적 열이 없어 모든 안내문을 영어와 한국어로 만듭니다.",
    },
    # The row as a whole
    "broken_row": {
        "en": "A quotation mark or a separator went astray: the cells of this row are shifted or hold further rows. Correct it in the file.",
        "ko": "따옴표나 구분 기호가 잘못되어 칸이 밀렸거나 다른 행이 섞였습니다. 파일에서 고쳐 주세요.",
    },
    "other_columns": {
        "en": "Row {value} heads other columns, so this row below it was not read. Put the second list on a sheet or into a file of its own.",
        "ko": "{value}행부터 열 제목이 달라 이 행은 읽지 않았습니다. 두 번째 명단은 다른 시트나 파일로 나누어 주세요.",
    },
    "example_row": {
        "en": "This row shows how to fill the list in, so it was passed over. Check it.",
        "ko": "작성 예시로 보고 건너뛰었습니다. 확인해 주세요.",
    },
    "note_row": {
        "en": "This row has no child, date or address, so it was taken for a note. Check it.",
        "ko": "아동 이름·생년월일·주소가 없어 메모로 보고 건너뛰었습니다. 확인해 주세요.",
    },
    "duplicate": {
        "en": "The same child stands in row {value}: one notice is made, from that row.",
        "ko": "{value}행과 같은 아동입니다. 안내문은 그 행으로 한 장만 만듭니다.",
    },
    "duplicate_elsewhere": {
        "en": "The same child stands in row {value} with another address: one notice is made, to that row's. Check which holds.",
        "ko": "{value}행과 같은 아동이나 주소가 다릅니다. 안내문은 그 행의 주소로 한 장만 만듭니다. 어느 주소가 맞는지 확인해 주세요.",
    },
    # Cells of any kind
    "missing": {
        "en": "“{column}” is empty. Fill it in; without it there is no notice.",
        "ko": "“{column}” 칸이 비어 있습니다. 채워 주세요. 없으면 안내문을 만들 수 없습니다.",
    },
    "number_there": {
        "en": "“{column}” held a registration number, which is not read. Type what belongs there.",
        "ko": "“{column}” 칸에 등록번호가 있어 읽지 않았습니다. 알맞은 값을 입력해 주세요.",
    },
    "error_cell": {
        "en": "The cell holds an error of the spreadsheet ({value}). Type what belongs there.",
        "ko": "스프레드시트 오류 값({value})입니다. 알맞은 값을 입력해 주세요.",
    },
    "not_calculated": {
        "en": "The formula was never calculated. Open the file in Excel, save it, and take it again.",
        "ko": "계산되지 않은 수식입니다. 엑셀에서 열어 저장한 뒤 다시 선택해 주세요.",
    },
    "truth": {
        "en": "The spreadsheet turned the cell into {value}. Type what was meant.",
        "ko": "스프레드시트가 {value} 값으로 바꾼 칸입니다. 원래 값을 입력해 주세요.",
    },
    "became_date": {
        "en": "The spreadsheet turned the cell into a date. Type what was meant, as in the choices.",
        "ko": "스프레드시트가 날짜로 바꾼 칸입니다. 원래 값을 골라 입력해 주세요.",
    },
    "ditto": {
        "en": "“{value}” repeats the row above. Type the value itself.",
        "ko": "“{value}”은(는) 윗칸과 같다는 표시입니다. 값을 직접 입력해 주세요.",
    },
    "too_long": {
        "en": "The cell is far too long for this field. Check whether other cells slipped into it.",
        "ko": "칸의 내용이 지나치게 깁니다. 다른 내용이 섞이지 않았는지 확인해 주세요.",
    },
    "broken_letters": {
        "en": "Letters were lost when the file was saved (“?” or “�”). Ask for the file as .xlsx, or type them anew.",
        "ko": "저장할 때 글자가 깨졌습니다(“?”, “�”). .xlsx로 다시 받거나 새로 입력해 주세요.",
    },
    "cannot_be_printed": {
        "en": "“{column}” holds characters that no page can show. Type them anew.",
        "ko": "“{column}” 칸에 인쇄할 수 없는 글자가 있습니다. 다시 입력해 주세요.",
    },
    "does_not_fit": {
        "en": "What stands in this row is too long for the notice. Shorten the longest cell.",
        "ko": "이 행의 내용이 안내문에 들어가지 않습니다. 가장 긴 칸을 줄여 주세요.",
    },
    # Names
    "no_letters": {
        "en": "“{value}” is no name. Type the child's name.",
        "ko": "“{value}”은(는) 이름이 아닙니다. 아동 이름을 입력해 주세요.",
    },
    "number_in_name": {
        "en": "The name holds digits ({value}). Check it.",
        "ko": "이름에 숫자가 있습니다({value}). 확인해 주세요.",
    },
    # Dates
    "not_a_date": {
        "en": "“{value}” is no date. Write it as year-month-day, as in 2020-03-05.",
        "ko": "“{value}”은(는) 날짜가 아닙니다. 2020-03-05처럼 입력해 주세요.",
    },
    "which_date": {
        "en": "“{value}” may be one of several dates. Choose the one that is meant.",
        "ko": "“{value}”은(는) 여러 날짜로 읽힐 수 있습니다. 맞는 날짜를 골라 주세요.",
    },
    "not_born": {
        "en": "The birth date {value} lies in the future. Correct it.",
        "ko": "생년월일 {value}이(가) 미래입니다. 고쳐 주세요.",
    },
    "too_old": {
        "en": "Born in {value}, older than 15. Correct the birth date, or leave the row out.",
        "ko": "{value}년생으로 15세가 넘습니다. 생년월일을 고치거나 행을 제외해 주세요.",
    },
    "other_year": {
        "en": "Born in {value}, not in the year that enters this school year. Early and deferred entry exist; check it.",
        "ko": "{value}년생으로 해당 학년도 입학 연령과 다릅니다. 조기입학·입학유예일 수 있으니 확인해 주세요.",
    },
    "far_date": {
        "en": "{value} lies far from this school year. Check the date; the notice leaves it blank.",
        "ko": "{value}은(는) 해당 학년도와 동떨어진 날짜입니다. 확인해 주세요. 안내문에는 빈칸으로 둡니다.",
    },
    "time_dropped": {
        "en": "The time of day in this cell is not printed; the date is.",
        "ko": "이 칸의 시각은 인쇄되지 않고 날짜만 인쇄됩니다.",
    },
    # Addresses and numbers
    "not_a_postcode": {
        "en": "“{value}” is no postcode of five digits. Correct it; the notice goes without.",
        "ko": "“{value}”은(는) 다섯 자리 우편번호가 아닙니다. 고쳐 주세요. 안내문에는 넣지 않습니다.",
    },
    "old_postcode": {
        "en": "“{value}” is a postcode of six digits, not valid since 2015. Look up the new one; the notice goes without.",
        "ko": "“{value}”은(는) 2015년 이전의 여섯 자리 우편번호입니다. 새 우편번호를 확인해 주세요. 안내문에는 넣지 않습니다.",
    },
    "padded_postcode": {
        "en": "The postcode had four digits and got its zero back ({value}), but no postcode of the province begins with 0. Check it.",
        "ko": "네 자리 우편번호 앞에 0을 붙였지만({value}) 경기도 우편번호는 0으로 시작하지 않습니다. 확인해 주세요.",
    },
    "other_postcode": {
        "en": "The address itself begins with another postcode ({value}). Check which holds; the column's is taken.",
        "ko": "주소에 적힌 우편번호({value})가 우편번호 칸과 다릅니다. 확인해 주세요. 우편번호 칸의 값을 사용합니다.",
    },
    "no_place": {
        "en": "“{value}” names no road, building or lot. Complete the address if it is cut off.",
        "ko": "“{value}”에 도로명·건물·번지가 없습니다. 주소가 잘렸다면 채워 주세요.",
    },
    "not_an_area": {
        "en": "“{value}” is none of the 31 cities and counties. Check it.",
        "ko": "“{value}”은(는) 경기도 31개 시·군이 아닙니다. 확인해 주세요.",
    },
    "no_area": {
        "en": "The address names no city or county of the province. Complete it if it is cut off.",
        "ko": "주소에 경기도 시·군이 없습니다. 주소가 잘렸다면 채워 주세요.",
    },
    "other_area": {
        "en": "The address lies elsewhere than “{value}”. Check both.",
        "ko": "주소가 “{value}” 지역이 아닙니다. 둘 다 확인해 주세요.",
    },
    "not_a_phone": {
        "en": "“{value}” does not look like a telephone number. Correct it; it is left blank.",
        "ko": "“{value}”은(는) 전화번호 형식이 아닙니다. 고쳐 주세요. 빈칸으로 둡니다.",
    },
    "which_phone": {
        "en": "“{value}” lacks its area code or its first zero. Choose the number that is meant; until then it is left blank.",
        "ko": "“{value}”은(는) 지역번호나 맨 앞 0이 빠진 것 같습니다. 맞는 번호를 골라 주세요. 그때까지 빈칸으로 둡니다.",
    },
    "lost_digits": {
        "en": "“{value}”: the spreadsheet cut digits. Format the cell as text and type the number anew.",
        "ko": "“{value}”: 스프레드시트가 자릿수를 잘랐습니다. 셀 서식을 텍스트로 하고 다시 입력해 주세요.",
    },
    # Languages
    "unknown_language": {
        "en": "“{value}” is no language that is known here. The notice is English unless another is chosen.",
        "ko": "“{value}”은(는) 알 수 없는 언어입니다. 다른 언어를 고르지 않으면 영어로 만듭니다.",
    },
    "other_language": {
        "en": "The desk has no {value}. The notice is English unless another language is chosen.",
        "ko": "{value} 안내문은 없습니다. 다른 언어를 고르지 않으면 영어로 만듭니다.",
    },
    "which_language": {
        "en": "“{value}” may mean more than one language. The first choice is taken unless another is chosen.",
        "ko": "“{value}”은(는) 여러 언어를 뜻할 수 있습니다. 다른 언어를 고르지 않으면 첫 번째로 만듭니다.",
    },
    "unknown_second": {
        "en": "Not every language of “{value}” is one of the desk. The notice is made without the others.",
        "ko": "“{value}” 가운데 안내문이 없는 언어가 있어 그 언어 없이 만듭니다.",
    },
    "third_language": {
        "en": "More than two languages are named ({value}). The first two are taken.",
        "ko": "언어가 셋 이상입니다({value}). 앞의 둘로 만듭니다.",
    },
    "unknown_nationality": {
        "en": "“{value}” is no nationality that is known here. The notice is English unless a language is chosen.",
        "ko": "“{value}”은(는) 알 수 없는 국적입니다. 언어를 고르지 않으면 영어로 만듭니다.",
    },
    "which_nationality": {
        "en": "Families from “{value}” read different languages. The first choice is taken unless another is chosen.",
        "ko": "“{value}” 가정은 여러 언어를 씁니다. 다른 언어를 고르지 않으면 첫 번째로 만듭니다.",
    },
    "no_nationality": {
        "en": "Neither language nor nationality is given. The notice is English unless a language is chosen.",
        "ko": "언어와 국적이 모두 비어 있습니다. 언어를 고르지 않으면 영어로 만듭니다.",
    },
    # Labels and envelopes
    "address_too_long": {
        "en": "Name and address do not fit here even in the smallest type. Shorten them, or take a larger label or envelope.",
        "ko": "가장 작은 글자로도 이름과 주소가 들어가지 않습니다. 줄이거나 더 큰 라벨·봉투를 골라 주세요.",
    },
    "address_unprintable": {
        "en": "Name or address holds a character that cannot be printed. Correct it.",
        "ko": "이름이나 주소에 인쇄할 수 없는 문자가 있습니다. 고쳐 주세요.",
    },
}
