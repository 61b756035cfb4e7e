"""Opens a window of Qt WebEngine, whose Chromium then listens on the port named; runs outside of .venv."""

import sys

from PyQt5.QtCore import QCoreApplication, Qt, QUrl
from PyQt5.QtWebEngineWidgets import QWebEngineView
from PyQt5.QtWidgets import QApplication

QCoreApplication.setAttribute(Qt.AA_ShareOpenGLContexts)
app = QApplication(["old", "--no-sandbox"])
view = QWebEngineView()
view.resize(360, 740)
view.load(QUrl("about:blank"))
view.show()
sys.exit(app.exec_())
