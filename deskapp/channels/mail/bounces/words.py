"""What mail systems write, as tables of patterns. Structure is asked first; the words are for what has none."""

from __future__ import annotations

import re

_SUBJECTS = (
    r"undeliver",
    r"mail (?:system )?(?:delivery )?(?:error|fail|could not)",
    r"\b(?:mail|message|e-?mail).{0,20}?(?:could|can) ?not be (?:delivered|sent)",
    r"\bdeliver\w{0,10} (?:status|fail|has failed|notification|delayed|report|error|problem)",
    r"fail(?:ed|ure) (?:notice|delivery|mail)",
    r"returned (?:mail|message|to sender)",
    r"\b(?:message|mail)\b.{0,80}?\bdelayed",
    r"delayed mail",
    r"warning: (?:could not send|message .{0,80}delayed)",
    r"error sending your (?:mail|message)",
    r"postmaster notify",
    r"rejected (?:mail|message)",
    r"message you sent (?:was )?(?:blocked|rejected)",
    r"complaint about message from \S",
    r"nedoruč",
    r"nelze doručit",
    r"zpoždění doručení",
    r"unzustellbar|nicht zugestellt|nicht zustellbar|zustellung (?:fehl|verzög)",
    r"non remis|non distribu|échec (?:de la )?(?:remise|livraison)|retard de remise",
    r"no se (?:pudo|puede|ha podido) entregar|correo devuelto|no entregado|error de entrega",
    r"(?:mancato|impossibile) (?:recapit|consegn)|mancata consegna|non recapitabile",
    r"não (?:entregue|entregável)|falha na entrega|devolvid[ao]",
    r"nie (?:można|udało się) dostarczyć|niedostarczon|niedoręczon",
    r"onbestelbaar|niet (?:bezorgd|afgeleverd)",
    r"olevererbart|kunde inte levereras|kan ikke leveres",
    r"не ?доставлен|невозможно доставить|недоставленное",
    r"配信(?:でき|不能|エラー|失敗|の?遅延)|送信(?:でき|エラー|失敗)|未配信|不達",
    r"退信|无法(?:投递|送达)|無法(?:傳遞|投遞|傳送)|投递失败",
    r"전송 실패|배달(?:되지| 실패)|반송",
)
SUBJECT = re.compile(rf"(?:{'|'.join(_SUBJECTS)})", re.I)
"""How bounces are titled."""

OPENING = re.compile(rf"(?:\W*|\[[^\]]{{1,40}}\] )(?:{'|'.join(_SUBJECTS)})", re.I)
"""The same where it begins the subject, so that an answer to a bounce, a person's, is not taken for one."""

_FAILURES = (
    r"(?:could|can) ?not be (?:delivered|sent|reached)",
    r"(?:un|not |n't (?:been )?)able to (?:deliver|send|connect|reach)",
    r"\bdeliver\w{0,10}\b.{0,100}?\b(?:failed|aborted|failure|errors?|problems?|unsuccessful|impossible)",
    r"\bfail(?:ed|ure)\b.{0,60}?\bdeliver",
    r"\b(?:error|problem)s?\b.{0,60}?\b(?:deliver|sending|transfer)",
    r"(?:not|un|isn't|wasn't) (?:been )?delivered|undeliver",
    r"permanent(?:ly)? (?:fatal )?(?:errors?|fail|undeliver)",
    r"did not reach|returned to (?:the )?sender|returning (?:the )?(?:message|mail)",
    r"(?:was|were|been) (?:rejected|refused|blocked|delayed)",
    r"(?:user|recipient|mailbox|address|host|domain|userid|account)s? (?:is |was )?(?:not (?:found|exist|listed|known)|"
    r"unknown|full|unavailable|disabled|rejected|over quota)",
    r"(?:unknown|invalid|no such|no valid) (?:final delivery )?(?:user|recipient|mailbox|address|host|domain)",
    r"(?:doesn't|does not|may not|not) (?:exist|have an? \S{1,80} account)",
    r"\b(?:mailbox|quota|storage)\b.{0,20}?\b(?:full|exceeded)",
    r"has not (?:yet )?been delivered|will (?:be retried|keep trying|continue)|being retried",
    r"nedoruč|nelze doručit|nepodařilo (?:se )?(?:doručit|dodat)|nemohla? být doručen|nebylo možné doručit|neexistuje",
    r"nemožno doručiť|nepodarilo sa doručiť|nebol[ao]? doručen",
    r"nicht (?:zugestellt|zustell|ausgeliefert)|unzustellbar|zustellung.{0,40}fehl|existiert nicht",
    r"pas pu être|non remis|échec de la remise|impossible de (?:remettre|distribuer|livrer)|n'existe pas",
    r"no se (?:pudo|puede|ha podido) entregar|no (?:fue|ha sido) entregad|no existe",
    r"non (?:è stat[oa]|può essere) (?:recapitat|consegnat)|impossibile (?:recapitare|consegnare)|non esiste",
    r"não (?:pôde|pode|foi) (?:ser )?entregue|não foi possível entregar|não existe",
    r"nie (?:można|udało się|została?|mogła?).{0,20}dostarcz|nie istnieje",
    r"niet (?:worden )?(?:bezorgd|afgeleverd)|bestaat niet|kunde inte levereras|kunne ikke leveres",
    r"не (?:может быть |был[аоо]? |удалось )?достав|не существует",
    r"配信でき|配送でき|送信でき|送達でき|届け(?:られ|ること)|エラー|失敗しました|存在しま|見つから",
    r"无法(?:投递|送达|发送)|無法(?:傳遞|投遞|傳送)|不存在|전송(?:되지|하지)|배달(?:되지|하지)",
)
FAILURE = re.compile(rf"(?:{'|'.join(_FAILURES)})", re.I)
"""What the text of a bounce says of the mail or its recipient."""

DELAY = re.compile(
    r"(?:delay|not (?:yet )?been delivered|will (?:be |keep |continue )?(?:re-?)?try|being retried|will be retried|"
    r"could not send (?:message )?for|no action is required on your part|do not need to resend|zpožd|zdrž|verzöger|"
    r"en retard|retard de|retrasad|retraso|ritard|atrasad|opóźni|vertraag|försen|forsink|задерж|отложен|遅延|延遲|延迟|"
    r"지연)",
    re.I,
)
"""What is said while a server still tries."""

GIVEN_UP = re.compile(
    r"(?:giv(?:en|ing) up|permanent|timeout exceeded|no further|not going to try again|could not be delivered for|"
    r"too (?:long|old)|will be deleted from queue|returned mail|returning (?:message|mail) to sender|\(failure\))",
    re.I,
)
"""What is said once it tries no more, although the words of the last attempt may speak of later."""

STATUS = re.compile(r"(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?!\.?\d)")
"""An enhanced status code (RFC 3463), which is no address of a machine."""

REPLY = re.compile(r"(?<![\d.:/#-])[45]\d\d(?:[ -](?=[\w<#\"'(\[*])|: )")
"""How a server's refusal begins (RFC 5321)."""

ADDRESS = re.compile(r"[^\s<>()\[\]\"',;:|{}\\=@]{1,64}+@\w[\w.-]{0,252}")
