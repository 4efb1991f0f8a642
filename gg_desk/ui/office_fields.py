"""What is asked of an office: the lines of its own on each sheet, and the paper that it prints on."""

from gg_desk.catalogue.sheet import TemplateField

OFFICE_FIELDS = (
    TemplateField(
        key="name",
        type="text",
        label={"ko": "기관 이름", "en": "Name of the office"},
        example="가나다 이주민센터",
    ),
    TemplateField(
        key="address",
        type="text",
        label={"ko": "주소", "en": "Address"},
        example="경기도 안산시 단원구 중앙대로 1",
    ),
    TemplateField(
        key="phone", type="phone", label={"ko": "전화", "en": "Phone"}, example="031-123-4567"
    ),
    TemplateField(
        key="hours",
        type="text",
        label={"ko": "운영 시간", "en": "Hours"},
        example="월–금 09:00–18:00",
    ),
)
PAPERS = {"a4": "A4", "a5": "A5", "letter": "Letter"}
