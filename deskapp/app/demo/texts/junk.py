"""Unwanted mail, for the tickets that end as spam."""

SCRIPT = r"""
@ junk who=junk channels=email,form
[en]
S: Your website is losing visitors | Guaranteed first place in search | Re: your unpaid prize | Cheap pallets, last
  chance
C: I looked at your website and found eleven serious mistakes. For only 99 a month I repair them. Shall I call?
C: Congratulations, your company was drawn from 4,000 others. To receive the prize, send us a copy of your identity
  card.
C: We sell addresses of 20,000 buyers of paper. Today at half the price. Answer YES for a sample.
Q: -
--
A: -
[cs]
S: Váš web ztrácí návštěvníky | Výhodný úvěr bez doložení příjmu | Vaše výhra čeká | Levné palety, poslední kusy
C: Prohlédli jsme váš web a našli jedenáct vážných chyb. Za pouhých 990 Kč měsíčně je odstraníme. Kdy můžeme zavolat?
C: Gratulujeme, vaše firma byla vylosována z 4 000 jiných. Pro převzetí výhry pošlete kopii občanského průkazu.
C: Nabízíme adresy 20 000 odběratelů papíru. Jen dnes za polovinu. Odpovězte ANO a pošleme ukázku.
Q: -
--
A: -
"""
