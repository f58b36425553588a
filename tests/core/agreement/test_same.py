"""What two languages say in their own ways is no difference."""

import pytest

from tests.core.agreement.compared import said

SAME = {
    "grouped": ("9,732 cases", "9 732 дела"),
    "grouped by a no-break space": ("9,732 cases", "9\N{NO-BREAK SPACE}732 дела"),
    "rounded to thousands": ("9,732 cases", "9,7 тыс. дел"),
    "in full, then rounded": (
        "There were 9,732 cases.\n\nAll 9,732 were tried.",
        "Было 9 732 дела.\n\nРассмотрены все 9,7 тыс. дел.",
    ),
    "in full, then rounded, in one paragraph": (
        "It cost $84,312,000: of $84.3 million, all is spent.",
        "Это стоило 84 312 000 долларов: из 84 312 000 долларов потрачены все.",
    ),
    "in words": ("three sessions, twelve speakers", "3 заседания, двенадцать ораторов"),
    "scaled": ("more than 84 million", "более 84 миллионов"),
    "a million": ("over a million cases", "более миллиона дел"),
    "an ordinal in words and in digits": ("the twenty-fifth session", "25-е заседание"),
    "a Roman number": ("the 25th session", "XXV заседание"),
    "decades": ("in the 1990s", "в 90-е годы"),
    "a century": ("in the nineteenth century", "в XIX веке"),
    "a compound": ("a 3-day visit, the 25th anniversary", "трёхдневный визит, двадцатипятилетие"),
    "a fraction": ("two thirds of the members", "2/3 членов"),
    "halves": ("half of the 40 members", "половина из 40 членов"),
    "two and a half": ("2.5 times", "в два с половиной раза"),
    "a number told as a word": ("it doubled within 10 years", "выросло в 2 раза за десятилетие"),
    "three dozen": ("three dozen men", "36 человек"),
    "a length of time": ("72 hours; 90 minutes", "трое суток; полтора часа"),
    "a length whose unit is said once": ("from 3 to 5 days, 3 days to 5 days", "3–5 дней"),
    "a length inside a word": ("3 days, 20 years", "трёхдневный, двадцатилетие"),
    "a year with its noun cut short": ("2018", "2018 г."),
    "a length told in two units": ("1,250 grams", "1 кг 250 г"),
    "frost": ("at minus 20 degrees", "в 20 градусов мороза"),
    "a minus sign": ("at -20 degrees, at −20 degrees", "при минус 20 градусах, при 20 градусах мороза"),
    "a range with a blank": ("10 -20 men", "10–20 человек"),
    "a range": ("from 10 to 15 per cent", "10–15 %"),
    "a range of millions": ("5 to 10 million dollars", "5–10 млн долларов"),
    "a share": ("12.5 per cent", "12,5 %"),
    "a share in a compound": ("a 5% threshold", "пятипроцентный барьер"),
    "a share as a part": ("half of them", "50 % из них"),
    "half a per cent": ("0.5 per cent", "полпроцента"),
    "half a per cent in words": ("half a per cent", "полпроцента"),
    "half a point": ("0.5 percentage points", "на полпроцентного пункта"),
    "points": ("2 percentage points", "2 п. п."),
    "a sum": ("$84 million", "84 миллиона долларов"),
    "a sum with a code": ("USD 84 mn", "84 млн долл. США"),
    "a sum with small change": ("€1.80", "1 евро 80 центов"),
    "a sum whose currency was said": ("€16.4 million, 1.6 million of it", "16,4 млн евро, из них 1,6 млн евро"),
    "a day": ("on 14 February 2030", "14 февраля 2030 года"),
    "a day the American way": ("February 14, 2030", "14 февраля с. г."),
    "days of one month": ("on 13 and 14 March", "13–14 марта"),
    "a night": ("in the night of 9 to 10 March", "в ночь на 10 марта"),
    "a day named before": ("On 3 June; by the 12th: the rest.", "3 июня; до 12 июня: остальные."),
    "today": ("They met today.", "14 февраля они встретились."),
    "last year": ("in 2029", "в прошлом году"),
    "a month as an adjective": ("the storms of October", "октябрьские бури"),
    "a woman called Marta": ("Marta spoke.", "Марта выступила."),
    "years": ("in 2017–18", "в 2017–2018 годах"),
    "years written short": ("in 2024-25", "в 2024/25 году"),
    "years written short and in full": ("in 2024–2025 and 1999/2000", "в 2024/25 году и в 1999–00 годах"),
    "an hour": ("at 3 p.m.", "в 15.00"),
    "an hour in words": ("every day at nine", "ежедневно в 9.00"),
    "half past": ("at half past eight in the evening", "в половине девятого вечера"),
    "noon": ("at noon", "в 12:00"),
    "phones": ("+7 (495) 795-27-10", "8 495 795 27 10"),
    "a phone number with a nought that is not dialled": ("+44 (0)20 7946 0958", "+44 20 7946-0958"),
    "a link to each language's page": ("[a](https://www.example.org/en/a)", "[а](https://example.org/ru/a/)"),
    "somebody named by the surname": ("Ivan Example spoke.", "Выступил г-н Примеров."),
    "somebody linked and named": (
        "[He](person:olga-sample) spoke to Olga Sample.",
        "[Образцовой](person:olga-sample).",
    ),
}


@pytest.mark.parametrize("case", SAME)
def test_it_is_quiet_about(case: str) -> None:
    en, ru = SAME[case]
    assert said(en, ru) == []
